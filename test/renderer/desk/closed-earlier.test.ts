import { describe, expect, it } from 'vitest';
import { createClosedEarlier } from '../../../renderer/desk/closed-earlier.ts';
import { nothingOnScreen } from '../../../renderer/desk/on-screen.ts';
import { createStore } from '../../../renderer/ui/store.ts';
import { deskAnswering, handClock, settle, viewOf } from '../support.ts';

function searching() {
  const hand = handClock();
  const screen = createStore(nothingOnScreen);
  const desk = deskAnswering({ findClosed: [viewOf('a')] });
  const closedEarlier = createClosedEarlier({ api: desk.api, clock: hand.clock, screen });
  const texts = (): readonly unknown[] => desk.asked.map(({ args }) => args);
  return { ...hand, desk, closedEarlier, texts, type: (search: string | null) => screen.set({ search }) };
}

describe('those closed earlier', () => {
  it('are asked for once the typing pauses, from two letters on', async () => {
    const { type, advance, texts, closedEarlier } = searching();
    type('a');
    advance(1_000);
    type('an');
    type('ana');
    advance(1_000);
    await settle();
    expect({ texts: texts(), found: closedEarlier.inquiry('a')?.id }).toEqual({ texts: [{ text: 'ana' }], found: 'a' });
  });

  it('are forgotten with the search, and leave no timer', async () => {
    const { type, advance, armed, closedEarlier } = searching();
    type('ana');
    advance(1_000);
    await settle();
    type(null);
    expect({ views: closedEarlier.found.get().views, armed: armed() }).toEqual({ views: [], armed: 0 });
  });

  it('say that it takes a while, and keep the answer to the last text', async () => {
    const { type, advance, desk, closedEarlier } = searching();
    const first = desk.hold();
    type('ana');
    advance(800);
    const slow = closedEarlier.found.get().phase;
    desk.answer({ findClosed: [viewOf('b')] });
    type('anab');
    advance(250);
    await settle();
    first();
    await settle();
    const { views, phase } = closedEarlier.found.get();
    expect({ slow, phase, ids: views.map(({ id }) => id) }).toEqual({ slow: 'slow', phase: 'done', ids: ['b'] });
  });

  it('say why they could not be read', async () => {
    const { type, advance, desk, closedEarlier } = searching();
    desk.refuse({ reason: 'unreadable', sentence: 'A file cannot be read.' });
    type('ana');
    advance(1_000);
    await settle();
    expect(closedEarlier.found.get()).toEqual({ views: [], phase: 'done', problem: 'A file cannot be read.' });
  });

  it('are asked for again after a restore or an erasing, and not without a search', async () => {
    const { type, advance, desk, texts, closedEarlier } = searching();
    closedEarlier.askAgain();
    type('ana');
    advance(1_000);
    await settle();
    desk.answer({ findClosed: [] });
    closedEarlier.askAgain();
    await settle();
    const { views } = closedEarlier.found.get();
    expect({ texts: texts(), views }).toEqual({ texts: [{ text: 'ana' }, { text: 'ana' }], views: [] });
  });

  it('hold one that is brought while its name is searched for, whoever else has that name', async () => {
    const { type, advance, desk, closedEarlier } = searching();
    const ids = () => closedEarlier.found.get().views.map(({ id }) => id);
    const old = viewOf('old', { label: 'Ana' });
    closedEarlier.bring(old);
    type('Ana');
    const atOnce = ids();
    advance(1_000);
    await settle();
    const answered = ids();
    closedEarlier.bring(viewOf('older', { label: 'Ana' }));
    const another = ids();
    desk.answer({ findClosed: [viewOf('a'), viewOf('older')] });
    type('Anab');
    advance(1_000);
    await settle();
    expect({ atOnce, answered, another, after: ids() }).toEqual({
      atOnce: ['old'],
      answered: ['old', 'a'],
      another: ['older', 'old', 'a'],
      after: ['a', 'older'],
    });
  });

  it('hold one that is brought also by a name too short to be searched for', () => {
    const { type, closedEarlier } = searching();
    closedEarlier.bring(viewOf('old', { label: 'X' }));
    type('X');
    expect(closedEarlier.inquiry('old')?.label).toBe('X');
    type(null);
    expect(closedEarlier.inquiry('old')).toBeUndefined();
  });

  it.each([
    ['erased', ['b', 'c']],
    ['of a list that was sent anew', null],
  ])('R22 are asked for again, and whom a link brought is not shown any more, when they are %s', async (_, ids) => {
    const { type, advance, desk, closedEarlier, texts } = searching();
    const shownIds = (): readonly string[] => closedEarlier.found.get().views.map(({ id }) => id);
    closedEarlier.bring(viewOf('b', { label: 'Ana' }));
    type('Ana');
    advance(1_000);
    await settle();
    const before = shownIds();
    desk.answer({ findClosed: [] });
    closedEarlier.forget(ids);
    await settle();
    expect({ before, after: shownIds(), asked: texts() }).toEqual({
      before: ['b', 'a'],
      after: [],
      asked: [{ text: 'Ana' }, { text: 'Ana' }],
    });
  });

  it('are done once they are answered, also where they were asked for twice at once', async () => {
    const { type, advance, armed, closedEarlier } = searching();
    type('ana');
    advance(1_000);
    await settle();
    closedEarlier.forget(['c']);
    closedEarlier.askAgain();
    await settle();
    advance(600);
    expect({ phase: closedEarlier.found.get().phase, armed: armed() }).toEqual({ phase: 'done', armed: 0 });
  });

  it('R22 keep whom a link brought when others are erased, and ask nothing where nothing is searched for', async () => {
    const { type, closedEarlier, texts } = searching();
    const shownIds = (): readonly string[] => closedEarlier.found.get().views.map(({ id }) => id);
    closedEarlier.bring(viewOf('b', { label: 'X' }));
    type('X');
    closedEarlier.forget(['c']);
    const others = shownIds();
    closedEarlier.forget(['b']);
    await settle();
    expect({ others, own: shownIds(), asked: texts() }).toEqual({ others: ['b'], own: [], asked: [] });
  });
});
