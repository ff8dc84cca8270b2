import { describe, expect, it } from 'vitest';
import { computerLanguage } from '../../electron/start/this-computer.ts';

describe('the language of the computer', () => {
  it.each([
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
    ['DE', 'de'],
  ])('of %s is %s', (locale, language) => {
    expect(computerLanguage(locale)).toBe(language);
  });
});
