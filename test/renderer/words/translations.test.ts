import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { de } from '../../../renderer/words/de.ts';
import { es } from '../../../renderer/words/es.ts';
import type { Catalogue, Texts } from '../../../renderer/words/say.ts';

const features = fileURLToPath(new URL('../../../renderer/features/', import.meta.url));
const files = readdirSync(features, { recursive: true, encoding: 'utf8' });
const parts = files.flatMap((file) => /^([^/\\]+)[/\\]words\.ts$/.exec(file)?.[1] ?? []);
const languages: readonly (readonly [locale: string, texts: Texts])[] = [
  ['es', es],
  ['de', de],
];

type Ast = ReturnType<IntlMessageFormat['getAst']>;

const plainText = new IntlMessageFormat('text', 'en').getAst()[0]?.type;

/** What a message is filled in with: values, and marked parts. */
function namesIn(ast: Ast): readonly string[] {
  return ast.flatMap((element): readonly string[] => {
    const own = 'value' in element && element.type !== plainText ? [element.value] : [];
    const forms = 'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [];
    return [...own, ...forms, ...('children' in element ? namesIn(element.children) : [])];
  });
}

function namesOf(text: string, locale: string): readonly string[] {
  return [...new Set(namesIn(new IntlMessageFormat(text, locale).getAst()))].sort();
}

async function englishOf(part: string): Promise<Catalogue> {
  const { en } = (await import(`../../../renderer/features/${part}/words.ts`)) as { readonly en: Catalogue };
  return en;
}

describe('the texts in other languages', () => {
  it('are there for each part of the page', () => {
    expect(languages.map(([, texts]) => parts.filter((part) => texts[part] === undefined))).toEqual([[], []]);
  });

  it.each(parts)('are filled in with what the English ones are, in %s', async (part) => {
    const english = await englishOf(part);
    for (const [locale, texts] of languages) {
      const names = Object.entries(english).map(([key, text]) => [key, namesOf(text, 'en')]);
      const translated = Object.keys(english).map((key) => [key, namesOf(texts[part]?.[key] ?? '', locale)]);
      expect([locale, translated]).toEqual([locale, names]);
    }
  });
});
