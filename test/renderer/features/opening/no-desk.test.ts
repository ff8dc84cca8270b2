import { afterEach, describe, expect, it } from 'vitest';
import { sayNoDesk } from '../../../../renderer/features/opening/no-desk.ts';
import { de } from '../../../../renderer/words/de.ts';
import { speak } from '../../../../renderer/words/say.ts';
import { deskAnswering } from '../../support.ts';

afterEach(() => speak({ locale: 'en-GB', texts: null }));

describe('a desk that nobody answers for', () => {
  it('is said to be away in the language that is spoken', async () => {
    const desk = deskAnswering({});
    desk.refuse({ reason: 'no-desk', sentence: '' });
    const api = sayNoDesk(desk.api);
    const english = await api.call('score', {});
    speak({ locale: 'de-DE', texts: de });
    expect([english, await api.call('score', {})]).toEqual(
      [
        'Ten-Four is not running. Start it again with npm start; nothing that was confirmed is lost.',
        'Ten-Four läuft nicht. Starten Sie es wieder mit npm start; nichts Gespeichertes geht verloren.',
      ].map((sentence) => ({ ok: false, refusal: { reason: 'no-desk', sentence } })),
    );
  });

  it('leaves answers, and refusals that have words, as they are', async () => {
    const desk = deskAnswering({});
    const api = sayNoDesk(desk.api);
    const answer = await api.call('dismissNotice', { id: 'a' });
    const refusal = { reason: 'no-desk', sentence: 'Ten-Four did not answer. Close it and start it again.' };
    desk.refuse(refusal);
    expect([answer, await api.call('score', {})]).toEqual([
      { ok: true, value: {} },
      { ok: false, refusal },
    ]);
  });
});
