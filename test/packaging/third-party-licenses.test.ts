import { describe, expect, it } from 'vitest';
import { licensesText, type BundledPackage } from '../../.ci/third-party-licenses.ts';

const heading =
  'Ten-Four contains the packages below. Electron and Chromium bring their licences in files of their own.\n';
const line = '-'.repeat(80);

function aPackage(name: string, change: Partial<BundledPackage> = {}): BundledPackage {
  return { name, version: '1.0.0', identifier: 'MIT', text: `The terms of ${name}.\n`, ...change };
}

describe('the licences of what is bundled', () => {
  it('stand in one text, each package once, by name', () => {
    const both = [aPackage('zod'), aPackage('lowdb', { identifier: 'ISC' }), aPackage('zod')];
    expect(licensesText(both)).toBe(
      [
        heading,
        `${line}\nlowdb 1.0.0 (ISC)\n\nThe terms of lowdb.\n`,
        `${line}\nzod 1.0.0 (MIT)\n\nThe terms of zod.\n`,
      ].join('\n'),
    );
  });

  it('stand for each version of a package', () => {
    const text = licensesText([aPackage('zod', { version: '4.0.0' }), aPackage('zod', { version: '3.0.0' })]);
    expect(text.match(/^zod .*$/gm)).toEqual(['zod 3.0.0 (MIT)', 'zod 4.0.0 (MIT)']);
  });

  it('are those of another package where one names its licence alone', () => {
    const { text: _, ...silent } = aPackage('lazy-val');
    expect(licensesText([silent, aPackage('zod')])).toContain(
      'lazy-val 1.0.0 (MIT)\n\nThis package brings no text. It is under MIT, whose terms stand under zod.\n',
    );
    expect(() => licensesText([silent, aPackage('zod', { identifier: 'ISC' })])).toThrow(
      'lazy-val brings no text of its licence (MIT)',
    );
  });
});
