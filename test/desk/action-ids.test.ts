import { describe, expect, it } from 'vitest';
import { openTestDesk } from '../support/test-desk.ts';

const given = '019aa000-0000-7000-8000-00000000aaaa';

describe('an id that comes with an action', () => {
  it('is the one by which the action is taken back', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    const taken = await test.ask('acknowledge', { id, owed: null, newActionId: given });
    expect([taken.actionId, test.view(id).undoable?.actionId]).toEqual([given, given]);
    await test.ask('undo', { actionId: given });
    expect(test.view(id).standing.phase).toBe('waiting');
  });

  it('is that of the undo, too', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    expect(await test.ask('undo', { actionId: id, newActionId: given })).toEqual({ undone: 1, actionId: given });
    await test.ask('undo', { actionId: given });
    expect(test.view(id).standing.phase).toBe('waiting');
  });

  it('is refused where it is in use, so that nothing is done twice or taken back together', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    await test.ask('note', { id, text: 'mornings', newActionId: given });
    const before = test.view(id);
    const again = await test.call('note', { id, text: 'evenings', newActionId: given });
    const undone = await test.call('undo', { actionId: given, newActionId: given });
    expect([again, undone, test.view(id)]).toEqual([
      expect.objectContaining({ refusal: expect.objectContaining({ reason: 'used-already' }) }),
      expect.objectContaining({ refusal: expect.objectContaining({ reason: 'used-already' }) }),
      before,
    ]);
  });

  it('is a UUIDv7', async () => {
    const test = await openTestDesk();
    const id = await test.receive();
    expect(await test.call('note', { id, text: 'mornings', newActionId: 'mine' })).toMatchObject({
      ok: false,
      refusal: { reason: 'bad-arguments' },
    });
  });
});
