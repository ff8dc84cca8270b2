import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { de } from '../../../renderer/words/de.ts';
import { es } from '../../../renderer/words/es.ts';
import { languages } from '../../../renderer/words/languages.ts';
import type { Catalogue, Texts } from '../../../renderer/words/say.ts';
import { partsOfPage, translated } from '../../support/catalogues.ts';

const packs: Readonly<Record<(typeof translated)[number], Texts>> = { es, de };
const parts = await partsOfPage();

/** What a translation may have as English has it, and why. */
const sameInEnglish: readonly (readonly [text: string, in_: readonly (typeof translated)[number][], why: string])[] = [
  ['Chat', ['es', 'de'], 'The same word.'],
  ['chat', ['es'], 'The same word.'],
  ['Chats', ['es', 'de'], 'The same word.'],
  ['Enter', ['de'], 'What stands on the key.'],
  ['Esc', ['es', 'de'], 'What stands on the key.'],
  ['Median', ['de'], 'The same word.'],
  ['Region', ['de'], 'The same word.'],
  ['Text', ['de'], 'The same word.'],
  ['Computer', ['de'], 'The same word.'],
  ['Person', ['de'], 'The same word.'],
  ['Ten-Four', ['es', 'de'], 'The name of the product.'],
  ['{count, number} h', ['es', 'de'], 'The sign of the unit.'],
  ['{count, number} min', ['es', 'de'], 'The sign of the unit.'],
  ['{count, number} s', ['es', 'de'], 'The sign of the unit.'],
  ['Lead', ['de'], 'The word of the field in German too.'],
  ['Leads', ['de'], 'The word of the field in German too.'],
  ['{hours} h', ['es', 'de'], 'The sign of the unit.'],
  ['{hours} h {minutes}', ['es', 'de'], 'The sign of the unit.'],
  ['{minutes} min', ['es', 'de'], 'The sign of the unit.'],
  ['{minutes} min {seconds} s', ['es', 'de'], 'The sign of the unit.'],
  ['{seconds} s', ['es', 'de'], 'The sign of the unit.'],
];

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The parser's enumeration is no part of what intl-messageformat exports. */
const literalType = new IntlMessageFormat('text', 'en').getAst()[0]?.type;

interface Made {
  /** Names of what is filled in and of what is marked: "count", "<key>". */
  readonly of: readonly string[];
  readonly hasWords: boolean;
}

/** What a message is made of, in all branches of it. */
function madeOf(text: string, locale: string): Made {
  const names = new Set<string>();
  let hasWords = false;
  const look = (ast: Ast): void => {
    for (const element of ast) {
      if ('children' in element) names.add(`<${element.value}>`);
      else if ('value' in element && element.type === literalType) hasWords ||= /\p{L}/u.test(element.value);
      else if ('value' in element) names.add(element.value);
      if ('children' in element) look(element.children);
      if ('options' in element) for (const { value } of Object.values(element.options)) look(value);
    }
  };
  look(new IntlMessageFormat(text, locale).getAst());
  return { of: [...names].sort(), hasWords };
}

/** A broken message has to be named, not only to throw. */
function partsOfMessages(catalogue: Catalogue, locale: string) {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, text]) => {
      try {
        return [key, madeOf(text, locale).of];
      } catch (error) {
        return [key, [`no ICU message: ${String(error)}`]];
      }
    }),
  );
}

it('catalogues are found', () => {
  expect(parts.map(({ part }) => part)).toEqual(expect.arrayContaining(['desk', 'inquiries', 'score', 'ui']));
});

describe.each(parts.map((texts) => [texts.part, texts] as const))('the texts of %s', (part, texts) => {
  it('are messages that can be read', () => {
    expect(JSON.stringify(partsOfMessages(texts.en, languages.en.locale))).not.toContain('no ICU message');
  });

  it.each(translated)('stand in %s beside them, with the same keys, values and marks', (code) => {
    expect(partsOfMessages(texts[code] ?? {}, languages[code].locale)).toEqual(
      partsOfMessages(texts.en, languages.en.locale),
    );
  });

  it.each(translated)('are loaded with %s', (code) => {
    expect(packs[code][part]).toBe(texts[code]);
  });

  it.each(translated)('are translated into %s', (code) => {
    const allowed = new Set(sameInEnglish.filter(([, codes]) => codes.includes(code)).map(([text]) => text));
    const same = Object.entries(texts.en).filter(
      ([key, text]) => texts[code]?.[key] === text && madeOf(text, 'en').hasWords && !allowed.has(text),
    );
    expect(same).toEqual([]);
  });
});

describe('what is the same in English', () => {
  it.each(sameInEnglish)('"%s" is it in %j', (text, codes) => {
    for (const code of codes) {
      const isSame = parts.some((texts) =>
        Object.entries(texts.en).some(([key, english]) => english === text && texts[code]?.[key] === text),
      );
      expect(isSame).toBe(true);
    }
  });
});
