import { afterEach, describe, expect, it } from 'vitest';
import { say } from '../../../renderer/features/score/words.ts';
import { createLanguageFollower } from '../../../renderer/words/follow-language.ts';
import { languageFor } from '../../../renderer/words/languages.ts';
import { speak, spokenLocale } from '../../../renderer/words/say.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

describe('languageFor', () => {
  it.each([
    ['es', ['de-AT'], 'es'],
    ['system', ['de-AT', 'en'], 'de'],
    ['system', ['fr-FR', 'ES'], 'es'],
    ['system', ['fr-FR'], 'en'],
    ['system', [], 'en'],
  ] as const)('%s with a browser of %j is %s', (choice, preferred, code) => {
    expect(languageFor(choice, preferred)).toBe(code);
  });
});

describe('a language follower', () => {
  it('speaks English at once, and another language when its texts are there', async () => {
    const told: string[] = [];
    const follower = createLanguageFollower(['de'], (code) => told.push(code));
    const isEnglish = follower.choose('en');
    expect([follower.spoken(), say('reports')]).toEqual(['en', 'Reports']);
    await isEnglish;
    await follower.choose('system');
    expect([follower.spoken(), spokenLocale(), say('reports')]).toEqual(['de', 'de-DE', 'Berichte']);
    expect(told).toEqual(['en', 'de']);
  });

  it('speaks the last choice, whichever is loaded first', async () => {
    const follower = createLanguageFollower([], () => undefined);
    await Promise.all([follower.choose('de'), follower.choose('es'), follower.choose('en')]);
    expect([follower.spoken(), say('settings')]).toEqual(['en', 'Settings']);
  });

  it('loads and tells nothing when the choice says the same', async () => {
    let told = 0;
    const follower = createLanguageFollower(['es'], () => undefined);
    follower.subscribe(() => (told += 1));
    await follower.choose('es');
    await follower.choose('system');
    expect(told).toBe(1);
  });
});
