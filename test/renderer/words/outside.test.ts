import { describe, expect, it } from 'vitest';
import { isCatalogue, sourcesOfPage } from '../../support/catalogues.ts';
import { textsOutside } from '../../support/page-texts.ts';

/** What looks like a text and is none, and why. */
const noTexts: readonly (readonly [file: string, text: string, why: string])[] = [
  ['renderer/api.ts', 'Bearer {}', 'A header.'],
  ['renderer/features/data/data-words.ts', '{} kB', 'The sign of a unit.'],
  ['renderer/features/data/data-words.ts', '{} MB', 'The sign of a unit.'],
  ['renderer/features/files/drop-anywhere.tsx', 'Files', 'What browsers call dragged files.'],
  ['renderer/features/message/language-field.tsx', 'English', 'Each language by its own name.'],
  ['renderer/features/message/language-field.tsx', 'Español', 'Each language by its own name.'],
  ['renderer/features/message/language-field.tsx', 'Deutsch', 'Each language by its own name.'],
  ['renderer/features/why/why-words.ts', 'counted {}', 'A key of React.'],
  ['renderer/features/why/why-words.ts', 'change {}', 'A key of React.'],
  ['renderer/features/settings/appearance-fields.tsx', 'English', 'Each language by its own name.'],
  ['renderer/features/settings/appearance-fields.tsx', 'Español', 'Each language by its own name.'],
  ['renderer/features/settings/appearance-fields.tsx', 'Deutsch', 'Each language by its own name.'],
  ['renderer/features/settings/holiday-fields.tsx', 'by-country', 'The name of a text.'],
  ['renderer/features/settings/holiday-fields.tsx', 'from-file', 'The name of a text.'],
  ['renderer/features/help/help-sheet.tsx', 'Shift', 'The name of a text.'],
  ['renderer/desk/mirror.ts', 'inquiry {}', 'The name of what a listener follows.'],
];

interface Outside {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const outside: readonly Outside[] = sourcesOfPage()
  .filter((page) => !isCatalogue(page))
  .flatMap(({ file, source }) => textsOutside(file, source).map((found) => ({ file, ...found })));

describe('texts of the page', () => {
  it('stand in catalogues', () => {
    const told = outside
      .filter(({ file, text }) => !noTexts.some(([knownFile, known]) => file === knownFile && text === known))
      .map(({ file, line, text }) => `${file}:${line}: ${text}`);
    expect(told).toEqual([]);
  });

  it.each(noTexts)('are none in %s: %s', (file, text) => {
    expect(outside.some((found) => found.file === file && found.text === text)).toBe(true);
  });
});
