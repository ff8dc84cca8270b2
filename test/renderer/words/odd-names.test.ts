// A name is a value: nothing in it is read as part of the text that it stands in.
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { de as saidDe } from '../../../electron/contract/sentences/de.ts';
import { es as saidEs } from '../../../electron/contract/sentences/es.ts';
import { partsOfPage } from '../../support/catalogues.ts';
import { oddNames } from '../../support/odd-names.ts';

const parts = await partsOfPage();
const languages = { en: [], es: [saidEs], de: [saidDe] } as const;

/** Every text of a language with a name in it. */
function textsIn(code: keyof typeof languages): readonly string[] {
  const catalogues = [...parts.map((part) => part[code] ?? {}), ...languages[code]];
  return catalogues.flatMap((catalogue) => Object.values(catalogue)).filter((text) => text.includes('{name}'));
}

/** Two of everything that is counted, and a word for everything else. */
function valuesFor(text: string): Record<string, string | number> {
  const gaps = [...text.matchAll(/\{(\w+)(?:, (?:plural|number))?/gu)];
  return Object.fromEntries(gaps.map(([gap, key = '']) => [key, gap.includes(',') ? 2 : 'word']));
}

describe.each(Object.keys(languages) as readonly (keyof typeof languages)[])(
  'every text with a name, in %s',
  (code) => {
    const texts = textsIn(code);

    it('is looked at', () => {
      expect(texts.length).toBeGreaterThan(40);
    });

    it.each(oddNames)('says %s as it is', (_, name) => {
      const wrong = texts.filter((text) => {
        const marks = {
          b: (inside: readonly unknown[]) => inside.join(''),
          file: (inside: readonly unknown[]) => inside.join(''),
        };
        const said = String(new IntlMessageFormat(text, code).format<string>({ ...valuesFor(text), ...marks, name }));
        return !said.includes(name);
      });
      expect(wrong).toEqual([]);
    });
  },
);
