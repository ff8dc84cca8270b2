import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../../electron/domain/policy.ts';
import { runRowCommand, take } from '../../../renderer/desk/actions.ts';
import { undoLast } from '../../../renderer/desk/undo.ts';
import { deskAnswering, pageOf, settle, startMs, viewOf } from '../support.ts';

const noDesk = { reason: 'no-desk', sentence: 'Ten-Four is not running. Start it again.' };

async function pageWith() {
  const ana = viewOf('a', { addedBy: 'Robin' });
  const ben = viewOf('b', { label: 'Ben', customer: { ...ana.customer, name: 'Ben' } });
  const desk = deskAnswering({});
  const page = pageOf(desk.api, [ana, ben]);
  page.screen.set({ selectedId: 'a' });
  // The rules are loaded.
  await settle();
  const view = (id: string) => page.mirror.inquiry(id) ?? viewOf(id);
  return { page, desk, screen: () => page.screen.get(), phase: (id: string) => view(id).standing.phase, view };
}

describe('a key on a row', () => {
  it('shows, selects and offers the way back before the desk has answered', async () => {
    const { page, desk, screen, phase, view } = await pageWith();
    desk.hold();
    runRowCommand(page, 'acknowledge', view('a'));
    await settle();
    expect({
      phases: [phase('a'), phase('b')],
      selected: screen().selectedId,
      sheet: screen().sheet,
      text: screen().undo?.text,
      said: screen().announcement,
      isUndoable: screen().undo?.actionId === view('a').undoable?.actionId,
      unanswered: page.ahead.unanswered.get().count,
    }).toEqual({
      phases: ['promised', 'waiting'],
      selected: 'b',
      sheet: { type: 'owed', id: 'a' },
      text: 'Acknowledged Ana Ruiz.',
      said: 'Acknowledged Ana Ruiz.',
      isUndoable: true,
      unanswered: 1,
    });
  });

  it('R6 says for ears too when a snooze ends that is cut short, and not what was asked for', async () => {
    const { page, screen } = await pageWith();
    const untilMs = page.clock.now() + 2 * hourMs;
    await take(
      page,
      'snooze',
      { id: 'a', untilMs },
      { text: 'Ana Ruiz is quiet until 12:00.', snoozedUntilMs: untilMs },
    );
    expect(screen().announcement).toMatch(/^Quiet until \d\d:\d\d, when it comes near\.$/);
  });

  it('R9 goes on to who waits next when a colleague has taken over, as after an acknowledgement', async () => {
    const { page, screen, view } = await pageWith();
    const acceptByMs = page.clock.now() + 5 * minuteMs;
    await take(page, 'handOff', { id: 'a', to: 'Sam', acceptByMs }, { text: 'Ana Ruiz is with Sam until 12:00.' });
    runRowCommand(page, 'accept', view('a'));
    await settle();
    expect([screen().selectedId, screen().announcement]).toEqual(['b', 'Sam has Ana Ruiz.']);
  });

  it('says nothing a second time when the answer comes', async () => {
    const { page, desk, screen, view } = await pageWith();
    const answer = desk.hold();
    runRowCommand(page, 'acknowledge', view('a'));
    await settle();
    const changes: string[] = [];
    page.screen.subscribe(() => changes.push(screen().announcement));
    answer();
    await settle();
    expect({ changes, unanswered: page.ahead.unanswered.get().count }).toEqual({ changes: [], unanswered: 0 });
  });

  it('is taken back when the desk is gone: the row, the offer, the sheet, and why', async () => {
    const { page, desk, screen, phase, view } = await pageWith();
    desk.refuse(noDesk);
    runRowCommand(page, 'acknowledge', view('a'));
    await settle();
    expect({ phase: phase('a'), ...screen() }).toMatchObject({
      phase: 'waiting',
      undo: null,
      sheet: null,
      selectedId: 'a',
      notDone: [{ inquiryId: 'a', label: 'Ana Ruiz', sentence: noDesk.sentence }],
    });
  });

  it('leaves alone what was opened meanwhile when it is taken back', async () => {
    const { page, desk, screen, view } = await pageWith();
    desk.refuse(noDesk);
    const answer = desk.hold();
    runRowCommand(page, 'acknowledge', view('a'));
    await settle();
    page.screen.set({ sheet: { type: 'help' }, selectedId: 'b' });
    answer();
    await settle();
    expect([screen().sheet, screen().selectedId]).toEqual([{ type: 'help' }, 'b']);
  });

  it('several fast ones change their rows in turn, each with its own way back', async () => {
    const { page, desk, screen, phase, view } = await pageWith();
    desk.hold();
    await take(page, 'snooze', { id: 'a', untilMs: startMs + 5 * minuteMs }, { text: 'Ana Ruiz is quiet.' });
    await take(page, 'close', { id: 'b', reason: 'answered' }, { text: 'Ben is closed.' });
    const offered = screen().undo?.text;
    await undoLast(page);
    expect({ offered, phases: [phase('a'), phase('b')], isQuiet: view('a').standing.snooze !== null }).toEqual({
      offered: 'Ben is closed.',
      phases: ['waiting', 'waiting'],
      isQuiet: true,
    });
    await settle();
    expect(desk.asked.map(({ name }) => name)).toEqual(['snooze', 'close', 'undo']);
  });

  it('an undo of what was refused meanwhile is said once', async () => {
    const { page, desk, screen, phase } = await pageWith();
    desk.refuse(noDesk);
    await take(page, 'close', { id: 'a', reason: 'answered' }, { text: 'Ana Ruiz is closed.' });
    await undoLast(page);
    await settle();
    expect({ phase: phase('a'), notDone: screen().notDone.length, asked: desk.asked.length }).toEqual({
      phase: 'waiting',
      notDone: 1,
      asked: 1,
    });
  });
});
