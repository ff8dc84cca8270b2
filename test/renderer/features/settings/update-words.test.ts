import { afterEach, describe, expect, it } from 'vitest';
import { inWords } from '../../../../electron/domain/words.ts';
import type { Api } from '../../../../renderer/api.ts';
import { updateWords } from '../../../../renderer/features/settings/update-words.ts';
import { de } from '../../../../renderer/words/de.ts';
import { es } from '../../../../renderer/words/es.ts';
import { speak } from '../../../../renderer/words/say.ts';
import { answeringInWords } from '../../../../renderer/words/sentences.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

const unpacked = { isOn: false, sentence: 'This copy of Ten-Four was unpacked by hand: replace it by hand too.' };

describe('updateWords', () => {
  it.each([
    ['en-GB', null, 'This copy of Ten-Four was unpacked by hand: replace it by hand too.'],
    ['es-ES', es, 'Esta copia de Ten-Four se descomprimió a mano: sustitúyala también a mano.'],
    ['de-DE', de, 'Diese Kopie von Ten-Four wurde von Hand entpackt: Ersetzen Sie sie auch von Hand.'],
  ])('says in %s why none is looked for', (locale, texts, words) => {
    speak({ locale, texts });
    expect(updateWords(unpacked)).toBe(words);
  });

  it.each([
    ['that they are looked for', { isOn: true, sentence: null }, /^Ten-Four looks for a newer version once a day/u],
    ['how to get a newer one where none is looked for', null, /^It runs from its folder\. For a newer one/u],
  ])('says %s', (_, updates, words) => {
    expect(updateWords(updates)).toMatch(words);
  });
});

describe('the answer to a look for updates', () => {
  it.each([
    ['en-GB', null, 'Ten-Four 1.3.0 is ready. You will be asked again tomorrow.'],
    ['es-ES', es, 'Ten-Four 1.3.0 está listo. Se le preguntará de nuevo mañana.'],
    ['de-DE', de, 'Ten-Four 1.3.0 ist bereit. Sie werden morgen wieder gefragt.'],
  ])('comes in %s', async (locale, texts, sentence) => {
    speak({ locale, texts });
    const words = inWords('Ten-Four {version} is ready. You will be asked again tomorrow.', { version: '1.3.0' });
    const call = (): Promise<unknown> => Promise.resolve({ ok: true, value: words });
    const api = answeringInWords({ call: call as Api['call'], subscribe: () => () => undefined });
    expect(await api.call('lookForUpdate', {})).toMatchObject({ ok: true, value: { sentence } });
  });
});
