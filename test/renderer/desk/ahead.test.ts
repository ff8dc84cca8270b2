import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallName } from '../../../electron/contract/calls.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import { deskByHand, type ByHand } from '../desk-by-hand.ts';
import { settings, settle, snapshotOf, startMs } from '../support.ts';

const phase = ({ mirror, ids }: ByHand, at = 0) => mirror.inquiry(ids[at] ?? '')?.standing.phase;

describe('an action', () => {
  it('changes its row before the desk has heard of it, and once the desk has said it the row is as the desk says', async () => {
    const desk = deskByHand(['Ana', 'Ben']);
    const [id = ''] = desk.ids;
    const told: string[] = [];
    desk.mirror.subscribe({ inquiry: id }, () => told.push('Ana'));
    desk.mirror.subscribe({ inquiry: desk.ids[1] ?? '' }, () => told.push('Ben'));
    void desk.ahead.take('acknowledge', { id, owed: null });
    expect({ phase: phase(desk), told, arrived: desk.answers.length }).toEqual({
      phase: 'promised',
      told: ['Ana'],
      arrived: 0,
    });
    await desk.finish();
    expect(desk.mirror.snapshot()?.inquiries).toEqual(desk.views());
    expect(desk.guesses.count()).toBe(0);
  });

  it.each([
    ['the answer first', ['answers', 'news']],
    ['the news first', ['news', 'answers']],
  ] as const)('is shown once, with %s', async (_name, order) => {
    const desk = deskByHand(['Ana']);
    const [id = ''] = desk.ids;
    void desk.ahead.take('contact', { id, hasNews: true, owed: null });
    const contacts = () =>
      desk.mirror.inquiry(id)?.events.filter(({ type }) => type === 'contacted' || type === 'promised').length;
    const seen = [contacts()];
    desk.requests.splice(0).forEach(({ arrive }) => arrive());
    for (const what of order) {
      if (what === 'answers') desk.answers.splice(0).forEach((answer) => answer());
      else desk.news.splice(0).forEach(desk.mirror.receive);
      await settle();
      seen.push(contacts());
    }
    expect(seen).toEqual([2, 2, 2]);
  });

  it('is taken back when the desk refuses it, with the desk’s words', async () => {
    const desk = deskByHand(['Ana']);
    const [id = ''] = desk.ids;
    const before = desk.mirror.inquiry(id);
    desk.refuseAll(true);
    const { outcome } = desk.ahead.take('close', { id, reason: 'answered' });
    expect(phase(desk)).toBe('closed');
    await desk.finish();
    expect(desk.mirror.inquiry(id)).toEqual(before);
    expect(await outcome).toMatchObject({ ok: false, refusal: { reason: 'disk-full' } });
  });

  it('that the rules refuse is not shown, and the desk is asked all the same', async () => {
    const desk = deskByHand(['Ana']);
    const { shownAs, outcome } = desk.ahead.take('reopen', { id: desk.ids[0] ?? '' });
    expect([shownAs, desk.requests.length]).toEqual([null, 1]);
    await desk.finish();
    expect(await outcome).toMatchObject({ ok: false, refusal: { reason: 'not-closed' } });
  });

  it('is asked after the one before it on the same row, and beside those on other rows', async () => {
    const desk = deskByHand(['Ana', 'Ben']);
    const [ana = '', ben = ''] = desk.ids;
    void desk.ahead.take('acknowledge', { id: ana, owed: null });
    void desk.ahead.take('close', { id: ana, reason: 'answered' });
    void desk.ahead.take('snooze', { id: ben, untilMs: startMs + 5 * minuteMs });
    expect(desk.requests.map(({ name }) => name)).toEqual(['acknowledge', 'snooze']);
    expect(phase(desk)).toBe('closed');
    await desk.finish();
    expect(desk.mirror.snapshot()?.inquiries).toEqual(desk.views());
    expect(phase(desk)).toBe('closed');
  });

  it('that the desk has confirmed ends with a snapshot, whether it holds it or not', async () => {
    const desk = deskByHand(['Ana']);
    const [id = ''] = desk.ids;
    const former = snapshotOf(desk.views());
    void desk.ahead.take('acknowledge', { id, owed: null });
    desk.requests.splice(0).forEach(({ arrive }) => arrive());
    desk.answers.splice(0).forEach((answer) => answer());
    desk.news.splice(0);
    await settle();
    const beforeIt = phase(desk);
    desk.mirror.receive({ type: 'snapshot', snapshot: { ...former, settings } });
    expect([beforeIt, phase(desk), desk.guesses.count()]).toEqual(['promised', 'waiting', 0]);
  });
});

describe('R12 undo ahead of the desk', () => {
  it('takes back an action that is still under way', async () => {
    const desk = deskByHand(['Ana']);
    const [id = ''] = desk.ids;
    const taken = desk.ahead.take('acknowledge', { id, owed: null });
    const undone = desk.ahead.undo(taken.shownAs ?? '', id);
    expect({ phase: phase(desk), asked: desk.requests.map(({ name }) => name) }).toEqual({
      phase: 'waiting',
      asked: ['acknowledge'],
    });
    await desk.finish();
    expect([await taken.outcome, await undone.outcome]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(desk.mirror.snapshot()?.inquiries).toEqual(desk.views());
    expect(phase(desk)).toBe('waiting');
  });

  it('has nothing to ask where that action was refused', async () => {
    const desk = deskByHand(['Ana']);
    const [id = ''] = desk.ids;
    desk.refuseAll(true);
    const taken = desk.ahead.take('acknowledge', { id, owed: null });
    const undone = desk.ahead.undo(taken.shownAs ?? '', id);
    const asked: CallName[] = [];
    while (desk.requests.length > 0) {
      for (const { name, arrive } of desk.requests.splice(0)) {
        asked.push(name);
        arrive();
      }
      desk.answers.splice(0).forEach((answer) => answer());
      await settle();
    }
    expect({ asked, outcome: await undone.outcome, left: desk.guesses.count() }).toEqual({
      asked: ['acknowledge'],
      outcome: 'lapsed',
      left: 0,
    });
  });

  it('takes back the adding, and brings it back, while both are under way', async () => {
    const desk = deskByHand(['Ana']);
    const [id = ''] = desk.ids;
    const undone = desk.ahead.undo(id, id);
    const away = phase(desk);
    desk.ahead.undo(undone.shownAs ?? '', id);
    expect([away, phase(desk)]).toEqual(['withdrawn', 'waiting']);
    await desk.finish();
    expect(desk.mirror.snapshot()?.inquiries).toEqual(desk.views());
  });

  it('leaves a merge to the desk: it is taken back on both rows at once (R13)', async () => {
    const desk = deskByHand(['Ana', 'Ben']);
    const [ana = '', ben = ''] = desk.ids;
    desk.merge(ana, ben, settings.me);
    await desk.finish();
    const { actionId = '' } = desk.mirror.inquiry(ana)?.undoable ?? {};
    const { shownAs } = desk.ahead.undo(actionId, ana);
    expect([shownAs, phase(desk), phase(desk, 1)]).toEqual([null, 'waiting', 'merged']);
    await desk.finish();
    expect([phase(desk), phase(desk, 1)]).toEqual(['waiting', 'waiting']);
  });
});

const minutes = fc.integer({ min: 1, max: 30 });
const row = fc.integer({ min: 0, max: 2 });
const anAction = fc.oneof(
  fc.record({ name: fc.constant('acknowledge' as const), args: fc.constant({ owed: null }) }),
  fc.record({ name: fc.constant('contact' as const), args: fc.boolean().map((hasNews) => ({ hasNews, owed: null })) }),
  fc.record({
    name: fc.constant('snooze' as const),
    args: minutes.map((n) => ({ untilMs: startMs + n * minuteMs })),
  }),
  fc.record({ name: fc.constant('promise' as const), args: minutes.map((n) => ({ byMs: startMs + n * minuteMs })) }),
  fc.record({
    name: fc.constant('handOff' as const),
    args: minutes.map((n) => ({ to: 'Sam', acceptByMs: startMs + n * minuteMs })),
  }),
  fc.record({ name: fc.constant('accept' as const), args: fc.constant({}) }),
  fc.record({ name: fc.constant('note' as const), args: fc.constant({ text: 'mornings' }) }),
  fc.record({
    name: fc.constant('noteBestTime' as const),
    args: fc.constantFrom({ window: { from: 540, to: 720 } }, { window: null }),
  }),
  fc.record({
    name: fc.constant('close' as const),
    args: fc.constantFrom({ reason: 'answered' as const }, { reason: 'not-a-customer' as const }),
  }),
  fc.record({ name: fc.constant('reopen' as const), args: fc.constant({}) }),
);

const aStep = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('press' as const), row, action: anAction }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('undo' as const), row }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('elsewhere' as const), row, action: anAction }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('merge' as const), row, other: row, by: fc.constantFrom('Robin', 'Sam') }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('refusing' as const), isWanted: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('arrive' as const), at: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('answer' as const), at: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'news' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'snapshot' as const }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.nat(4 * minuteMs) }) },
);

type Step = typeof aStep extends fc.Arbitrary<infer Value> ? Value : never;

/** What of these waits longest, counted from `at`; nothing where nothing waits. */
function takeAt<T>(waiting: T[], at: number): T | undefined {
  return waiting.splice(at % Math.max(1, waiting.length), 1)[0];
}

type StepOf<Type extends Step['type']> = Extract<Step, { readonly type: Type }>;

const makeStep: { readonly [Type in Step['type']]: (desk: ByHand, step: StepOf<Type>) => void } = {
  press: ({ ahead, ids }, { row: at, action: { name, args } }) => void ahead.take(name, { id: ids[at] ?? '', ...args }),
  undo: ({ ahead, mirror, ids }, { row: at }) => {
    const view = mirror.inquiry(ids[at] ?? '');
    if (view !== undefined && view.undoable !== null) void ahead.undo(view.undoable.actionId, view.id);
  },
  elsewhere: ({ act, ids }, { row: at, action: { name, args } }) =>
    void act(name, { id: ids[at] ?? '', ...args }, 'Robin elsewhere'),
  merge: ({ merge, ids }, { row: at, other, by }) => merge(ids[at] ?? '', ids[other] ?? '', by),
  refusing: ({ refuseAll }, { isWanted }) => refuseAll(isWanted),
  arrive: ({ requests }, { at }) => takeAt(requests, at)?.arrive(),
  answer: ({ answers }, { at }) => takeAt(answers, at)?.(),
  news: ({ news, mirror }) => {
    const message = news.shift();
    if (message !== undefined) mirror.receive(message);
  },
  // After a lost connection: all that there was to tell is in it.
  snapshot: ({ news, mirror, views }) => {
    news.splice(0);
    mirror.receive({ type: 'snapshot', snapshot: { ...snapshotOf(views()), settings } });
  },
  wait: ({ hand }, { ms }) => hand.advance(ms),
};

function make<Type extends Step['type']>(desk: ByHand, step: StepOf<Type>): void {
  const run: (on: ByHand, made: StepOf<Type>) => void = makeStep[step.type];
  run(desk, step);
}

describe('whatever is pressed, refused, delayed and done elsewhere', () => {
  it('the page ends with what the desk holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { maxLength: 40 }), async (steps) => {
        const desk = deskByHand(['Ana', 'Ben', 'Cid']);
        for (const step of steps) {
          make(desk, step);
          await settle();
        }
        await desk.finish();
        expect(desk.mirror.snapshot()?.inquiries).toEqual(desk.views());
        expect(desk.guesses.count()).toBe(0);
        expect(desk.ahead.unanswered.get().count).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('a row stays as it was pressed until the desk has another mind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(fc.oneof(aStep), { maxLength: 30 })
          .map((steps) =>
            steps.filter(
              ({ type }) => type !== 'elsewhere' && type !== 'merge' && type !== 'refusing' && type !== 'undo',
            ),
          ),
        async (steps) => {
          const desk = deskByHand(['Ana', 'Ben', 'Cid']);
          const looks = () => desk.mirror.snapshot()?.inquiries.map(({ standing }) => standing.phase);
          for (const step of steps) {
            const before = looks();
            make(desk, step);
            const pressed = looks();
            await settle();
            const after = looks();
            if (step.type !== 'press') expect(pressed).toEqual(before);
            expect(after).toEqual(pressed);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
