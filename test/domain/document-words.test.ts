import { describe, expect, it } from 'vitest';
import { documentLanguage, documentWords, exportColumns, labelIn } from '../../electron/domain/document-words.ts';
import { messageLanguages } from '../../electron/domain/message-language.ts';

const gapsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

const textsIn = (language: (typeof messageLanguages)[number]): Readonly<Record<string, string>> => {
  const { calendarName, promise, columns, receipt } = documentWords(language);
  const named = (part: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([key, text]) => [`${part} ${key}`, text] as const);
  return Object.fromEntries([
    ['calendar name', calendarName],
    ['promise', promise],
    ...named('column', columns),
    ...named('receipt', receipt),
  ]);
};

const english = textsIn('en');

describe('the words of files', () => {
  it.each(messageLanguages)('stand whole in %s: the same gaps, no empty one, no exclamation mark', (language) => {
    const texts = textsIn(language);
    expect(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, gapsIn(text)]))).toEqual(
      Object.fromEntries(Object.entries(english).map(([key, text]) => [key, gapsIn(text)])),
    );
    expect(Object.values(texts).filter((text) => text.trim() === '' || /[!—]/.test(text))).toEqual([]);
  });

  it.each([
    ['es', ['column id']],
    ['de', ['column name']],
  ] as const)('are no English ones in %s, but for what is the same there', (language, same) => {
    const isSame = ([key, text]: readonly [string, string]) => text.toLowerCase() === english[key]?.toLowerCase();
    expect(
      Object.entries(textsIn(language))
        .filter(isSame)
        .map(([key]) => key),
    ).toEqual(same);
  });

  it.each(messageLanguages)(
    'name each column of %s differently, and none so that a spreadsheet runs it',
    (language) => {
      const headings = exportColumns.map((column) => documentWords(language).columns[column]);
      expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(exportColumns.length);
      expect(headings.filter((heading) => /^[=+\-@]|[",]/.test(heading))).toEqual([]);
      // A file that begins with it is taken for another format.
      expect(headings[0]).not.toBe('ID');
    },
  );
});

describe('who has no name', () => {
  it.each([
    ['en', ['Unknown customer', 'Erased customer', 'Number withheld', 'Ana']],
    ['es', ['Cliente sin nombre', 'Cliente borrado', 'Número oculto', 'Ana']],
    ['de', ['Unbekannter Kunde', 'Gelöschter Kunde', 'Nummer unterdrückt', 'Ana']],
  ] as const)('is called so in %s', (language, labels) => {
    const inEnglish = ['Unknown customer', 'Erased customer', 'Number withheld', 'Ana'];
    expect(inEnglish.map((label) => labelIn(label, documentWords(language)))).toEqual(labels);
  });
});

describe('the language of a file', () => {
  it.each([
    ['the one that was asked for', 'de', 'es', 'en', 'de'],
    ['else that of the settings', undefined, 'es', 'de', 'es'],
    ['else that of the computer', undefined, 'system', 'de', 'de'],
    ['else English', undefined, 'system', undefined, 'en'],
  ] as const)('is %s', (_, asked, language, ofComputer, expected) => {
    expect(documentLanguage(asked, { language }, ofComputer)).toBe(expected);
  });
});
