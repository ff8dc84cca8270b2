import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { de } from '../../electron/contract/sentences/de.ts';
import { es } from '../../electron/contract/sentences/es.ts';
import { sentencesIn } from '../support/sentences-in-code.ts';

const root = join(import.meta.dirname, '../..');
const code = sentencesIn(root, 'electron');
const english = [...new Set(code.found.map(({ template }) => template))].toSorted();

const languages: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['es-ES', es],
  ['de-DE', de],
];

/** What is read by nobody who speaks to the program in a language, by the beginning of its "file: text". */
const exceptions: Readonly<Record<string, string>> = {
  'electron/contract/sentences/': 'the tables themselves',
  'electron/contract/settings-parser.ts: Write whole': 'the form says it before the desk does, with its own words',
  'electron/domain/document-words-': 'what stands in files: the language in which each is written',
  'electron/domain/message-words-': 'what is written to customers: their language, not the one of the screen',
  'electron/intake/call-log/formats.ts': 'notes on the formats, for whoever changes them',
  'electron/serve.ts': 'the command line',
  'electron/serve/listen.ts': 'the command line',
  'electron/serve/open-in-browser.ts': 'the command line',
  'electron/start.ts': 'the command line',
  'electron/start/': 'the command line',
  'electron/store/united-lines.ts': 'a mark inside the program',
  'electron/desk/sample-inquiries.ts': 'what the invented customers of the sample day write',
  'electron/shell/updates.ts: Updates:': 'log lines',
};

const known = Object.keys(exceptions);
const unknownOf = (places: readonly string[]): readonly string[] =>
  places.filter((place) => !known.some((start) => place.startsWith(start)));

/** The names of the values, with how each is formatted. */
function gapsIn(template: string, locale: string): readonly string[] {
  const gaps = new Set<string>();
  const look = (parts: readonly object[]): void => {
    for (const part of parts) {
      if ('value' in part && 'type' in part && part.type !== 0) gaps.add(String(part.value));
      if ('options' in part && typeof part.options === 'object' && part.options !== null) {
        for (const option of Object.values(part.options)) look(option.value);
      }
    }
  };
  look(new IntlMessageFormat(template, locale).getAst());
  return [...gaps].toSorted();
}

describe('the sentences of electron/', () => {
  it('all stand in one piece, with their values apart', () => {
    expect(unknownOf(code.composed)).toEqual([]);
  });

  it('are all marked as what is said to a person', () => {
    expect(unknownOf(code.loose)).toEqual([]);
  });

  it.each(known)('has no exception that is needed no more: %s', (start) => {
    expect([...code.composed, ...code.loose].some((place) => place.startsWith(start))).toBe(true);
  });

  it.each(languages)('are all said in %s, and no others', (_, table) => {
    const missing = english.filter((template) => hasWords(template) && !(template in table));
    const tooMany = Object.keys(table).filter((template) => !english.includes(template));
    expect({ missing, tooMany }).toEqual({ missing: [], tooMany: [] });
  });

  it.each(languages)('have the same values in %s', (locale, table) => {
    const differing = Object.entries(table).filter(
      ([template, said]) => gapsIn(template, 'en-GB').join() !== gapsIn(said, locale).join(),
    );
    expect(differing).toEqual([]);
  });

  it('are given the values that they name', () => {
    const differing = code.found.filter(
      ({ template, gaps }) => gaps !== null && gapsIn(template, 'en-GB').join() !== gaps.toSorted().join(),
    );
    expect(differing).toEqual([]);
  });

  it.each(languages)('are real ones in %s: no empty one, no exclamation mark, no English left', (_, table) => {
    const untranslated = Object.entries(table).filter(
      ([template, said]) => template === said && /[a-z]{5}/iu.test(bare(said)),
    );
    const bad = Object.values(table).filter((said) => said.trim() === '' || said.includes('!') || said.includes('—'));
    expect([...untranslated, ...bad]).toEqual([]);
  });
});

/** Others are the same in most languages, and in a table where they are not. */
function hasWords(template: string): boolean {
  return /\p{L}/u.test(bare(template));
}

function bare(template: string): string {
  return template.replaceAll(/\{[^}]*\}/gu, '');
}
