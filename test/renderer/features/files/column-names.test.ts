import { afterEach, describe, expect, it } from 'vitest';
import { columnNames } from '../../../../renderer/features/files/column-names.ts';
import { de } from '../../../../renderer/words/de.ts';
import { es } from '../../../../renderer/words/es.ts';
import { speak } from '../../../../renderer/words/say.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

describe('names of columns', () => {
  it.each([
    ['en-GB', null, ['When', 'Number', 'number (column 3)', 'Column 4']],
    ['es-ES', es, ['When', 'Number', 'number (columna 3)', 'Columna 4']],
    ['de-DE', de, ['When', 'Number', 'number (Spalte 3)', 'Spalte 4']],
  ])('are told apart in %s, where the file has none or one twice', (locale, texts, names) => {
    speak({ locale, texts });
    expect(columnNames(['When', 'Number', 'number', ' '])).toEqual(names);
  });

  it('are told apart also from a header that reads like one of ours', () => {
    expect(columnNames(['', 'Column 1'])).toEqual(['Column 1', 'Column 1 (column 2)']);
    expect(columnNames(['A (column 3)', 'A', 'A'])).toEqual(['A (column 3)', 'A', 'A (column 3) (column 3)']);
  });
});
