import { describe, expect, it } from 'vitest';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { offerUndo } from '../../../renderer/desk/actions.ts';
import { undoLast, undoRow } from '../../../renderer/desk/undo.ts';
import { deskAnswering, pageOf, viewOf } from '../support.ts';

const added = viewOf('a', { undoable: { actionId: 'a', what: 'received' } });
const snoozed = viewOf('a', { undoable: { actionId: 'act', what: 'snoozed' } });

function pageWith(view: InquiryView) {
  const desk = deskAnswering({ undo: { undone: 1, actionId: 'undo-1' } });
  const page = pageOf(desk.api, [view]);
  page.screen.set({ selectedId: view.id });
  return { page, desk, screen: () => page.screen.get() };
}

describe('R12 the way back', () => {
  it('asks before it takes back the adding of who waits', async () => {
    const { page, desk, screen } = pageWith(added);
    await undoLast(page);
    expect({ asked: desk.asked, sheet: screen().sheet }).toEqual({ asked: [], sheet: { type: 'remove', id: 'a' } });
  });

  it('takes back the adding at once where that is the last thing done', async () => {
    const { page, desk, screen } = pageWith(added);
    offerUndo(page, { actionId: 'a', inquiryId: 'a', text: 'Added Ana Ruiz.', snoozedUntilMs: null });
    await undoRow(page, added);
    expect({ asked: desk.asked, sheet: screen().sheet }).toEqual({
      asked: [{ name: 'undo', args: { actionId: 'a' } }],
      sheet: null,
    });
  });

  it('takes back anything else of the row, says what, and offers to bring it back', async () => {
    const { page, screen } = pageWith(snoozed);
    await undoLast(page);
    expect(screen().undo).toEqual({
      actionId: 'undo-1',
      inquiryId: 'a',
      text: 'Snoozing Ana Ruiz was taken back.',
      snoozedUntilMs: null,
      takenBack: 'Snoozing Ana Ruiz',
    });
  });

  it('brings back what was taken back, and can take that back too', async () => {
    const { page, desk, screen } = pageWith(snoozed);
    await undoLast(page);
    desk.answer({ undo: { undone: 1, actionId: 'undo-2' } });
    await undoLast(page);
    expect({ last: desk.asked.at(-1), undo: screen().undo }).toEqual({
      last: { name: 'undo', args: { actionId: 'undo-1' } },
      undo: {
        actionId: 'undo-2',
        inquiryId: 'a',
        text: 'Snoozing Ana Ruiz was brought back.',
        snoozedUntilMs: null,
        takenBack: null,
      },
    });
  });

  it('says why it was not done', async () => {
    const { page, desk, screen } = pageWith(snoozed);
    desk.refuse({ reason: 'missed-since', sentence: 'A goal was missed meanwhile.' });
    await undoLast(page);
    expect(screen().undo).toMatchObject({ actionId: null, text: 'A goal was missed meanwhile.', takenBack: null });
  });

  it('does nothing where nothing can be taken back', async () => {
    const { page, desk, screen } = pageWith(viewOf('a'));
    await undoLast(page);
    expect({ asked: desk.asked, undo: screen().undo }).toEqual({ asked: [], undo: null });
  });
});
