import { afterEach, describe, expect, it } from 'vitest';
import { say } from '../../../renderer/features/score/words.ts';
import { createLanguageFollower } from '../../../renderer/words/follow-language.ts';
import { languageFor, languages } from '../../../renderer/words/languages.ts';
import { speak, spokenLocale, type Texts } from '../../../renderer/words/say.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

describe('languageFor', () => {
  it.each([
    ['es', ['de-AT'], 'es'],
    ['system', ['de-AT', 'en'], 'de'],
    ['system', ['fr-FR', 'ES'], 'es'],
    ['system', ['fr-FR'], 'en'],
    ['system', [], 'en'],
    ['system', ['den', 'deu', 'constructor', '', 'x-de'], 'en'],
    ['system', ['zh-Hans-CN', 'DE-latn'], 'de'],
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

  it('speaks what is chosen last also where the one before is loaded later', async () => {
    const { promise, resolve } = Promise.withResolvers<Texts>();
    const slow = { ...languages, es: { ...languages.es, load: () => promise } };
    const told: string[] = [];
    const follower = createLanguageFollower([], (code) => told.push(code), slow);
    const spanish = follower.choose('es');
    await follower.choose('de');
    resolve({ score: { reports: 'Informes' } });
    await spanish;
    expect([told, follower.spoken(), say('reports')]).toEqual([['de'], 'de', 'Berichte']);
  });

  it('speaks English where the texts cannot be loaded, and tries again when it is chosen again', async () => {
    let tries = 0;
    const load = (): Promise<Texts> =>
      (tries += 1) === 1 ? Promise.reject(new Error('No file.')) : Promise.resolve({ score: { reports: 'Berichte' } });
    const told: string[] = [];
    const broken = { ...languages, de: { ...languages.de, load } };
    const follower = createLanguageFollower([], (code) => told.push(code), broken);
    await follower.choose('de');
    const first = [follower.spoken(), spokenLocale(), say('reports')];
    await follower.choose('de');
    expect([first, follower.spoken(), say('reports'), told]).toEqual([
      ['en', 'en-GB', 'Reports'],
      'de',
      'Berichte',
      ['en', 'de'],
    ]);
  });

  it('tells those who listen, until they stop', async () => {
    const follower = createLanguageFollower(['en'], () => undefined);
    const heard: unknown[] = [];
    const stop = follower.subscribe(() => heard.push(follower.spoken()));
    await follower.choose('system');
    await follower.choose('de');
    stop();
    await follower.choose('es');
    expect(heard).toEqual(['en', 'de']);
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
