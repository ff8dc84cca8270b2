import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../../../electron/domain/policy.ts';
import { recordReached, recordTimed, type TimedOutcome } from '../../../../renderer/features/call-back/record-call.ts';
import { deskAnswering, pageOf, promised, settle, startMs, viewOf } from '../../support.ts';

const nothing = (): void => undefined;
const atMs = startMs + hourMs;

async function pageWith(view = viewOf('a')) {
  const desk = deskAnswering({});
  const page = pageOf(desk.api, [view]);
  // The rules are loaded.
  await settle();
  desk.asked.length = 0;
  return { page, desk, view };
}

const waits = () => viewOf('a');
const isOwed = () => viewOf('a', { standing: promised(startMs + 5 * minuteMs) });
const promise = { type: 'promise', byMs: atMs };

describe('R2, R8 the outcome of a call', () => {
  it.each<[TimedOutcome, () => ReturnType<typeof viewOf>, string, object]>([
    ['new-promise', waits, 'acknowledge', { owed: promise }],
    ['new-promise', isOwed, 'contact', { hasNews: true, owed: promise }],
    ['left-message', waits, 'acknowledge', { owed: promise }],
    ['left-message', isOwed, 'contact', { hasNews: false, owed: promise }],
    ['no-answer', waits, 'noAnswer', { note: 'Called, no answer.', untilMs: atMs }],
    ['no-answer', isOwed, 'noAnswer', { note: 'Called, no answer.', untilMs: atMs }],
    ['another-time', isOwed, 'snooze', { untilMs: atMs }],
  ])('"%s" asks the desk for what the customer has heard', async (outcome, view, name, args) => {
    const { page, desk } = await pageWith(view());
    expect(await recordTimed(page, view(), outcome, { atMs, isDefault: false }, nothing)).toBeNull();
    await settle();
    expect(desk.asked[0]).toMatchObject({ name, args: { id: 'a', ...args } });
  });

  it('leaves the promise to the desk where nobody chose another (R7)', async () => {
    const { page, desk, view } = await pageWith();
    await recordTimed(page, view, 'left-message', { atMs, isDefault: true }, nothing);
    await settle();
    expect(desk.asked[0]).toMatchObject({ name: 'acknowledge', args: { owed: null } });
  });

  it.each<[TimedOutcome, string]>([
    ['no-answer', 'No answer from Ana Ruiz, quiet until 14:07.'],
    ['another-time', 'Ana Ruiz is quiet until 14:07.'],
  ])('R6 "%s" names who is really quiet until when, also where more was asked for', async (outcome, sentence) => {
    const { page, view } = await pageWith();
    await recordTimed(page, view, outcome, { atMs: startMs + dayMs, isDefault: false }, nothing);
    expect([page.screen.get().announcement, page.screen.get().undo?.text]).toEqual([sentence, sentence]);
  });

  it('closes who was reached and is owed nothing more, and says so with the way back', async () => {
    const { page, desk, view } = await pageWith();
    await recordReached(page, view, nothing);
    await settle();
    expect(desk.asked[0]).toMatchObject({ name: 'close', args: { id: 'a', reason: 'answered' } });
    expect(page.screen.get().undo?.text).toBe('Reached Ana Ruiz: answered and closed.');
  });

  it('runs what leads back when it is refused after it was shown', async () => {
    const { page, desk, view } = await pageWith();
    desk.refuse({ reason: 'disk-full', sentence: 'The disk is full.' });
    let wentBack = 0;
    await recordTimed(page, view, 'no-answer', { atMs, isDefault: false }, () => (wentBack += 1));
    await settle();
    expect([wentBack, page.screen.get().notDone[0]?.sentence]).toEqual([1, 'The disk is full.']);
  });
});
