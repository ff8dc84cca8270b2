import { describe, expect, it } from 'vitest';
import type { HistoryPage, RecordView } from '../../../../electron/contract/history.ts';
import { createBrowse } from '../../../../renderer/features/history/browse.ts';
import { everything } from '../../../../renderer/features/history/everything.ts';
import { deskAnswering, handClock, settle, startMs, viewOf } from '../../support.ts';

const recordOf = (id: string): RecordView => ({ inquiry: viewOf(id), record: { clocks: [], promises: [] } });

function pageOf(ids: readonly string[], nextId: string | null = null): HistoryPage {
  const nextAfter = nextId === null ? null : { receivedAtMs: startMs, id: nextId };
  return { records: ids.map(recordOf), count: 9, people: ['Sam'], nextAfter };
}

function browsing(first: HistoryPage) {
  const hand = handClock();
  const desk = deskAnswering({ history: first });
  const browse = createBrowse({ api: desk.api, clock: hand.clock });
  return {
    ...hand,
    desk,
    browse,
    ids: () => browse.browsed.get().records.map(({ inquiry }) => inquiry.id),
    texts: () => desk.asked.map(({ args }) => (args as { filter: { text: string } }).filter.text),
    type: (text: string) => browse.look({ ...everything, text }),
  };
}

describe('browsing the history', () => {
  it('asks at once, and while an answer is under way only for what was typed last', async () => {
    const { desk, type, texts, ids } = browsing(pageOf(['early']));
    const first = desk.hold();
    type('a');
    desk.answer({ history: pageOf(['late']) });
    type('an');
    type('ana');
    expect(ids()).toEqual([]);
    first();
    await settle();
    // The answer to the first text is never shown.
    expect({ texts: texts(), ids: ids() }).toEqual({ texts: ['a', 'ana'], ids: ['late'] });
  });

  it('puts page after page, and each only once', async () => {
    const { desk, browse, ids, type } = browsing(pageOf(['a', 'b'], 'b'));
    type('');
    await settle();
    desk.answer({ history: pageOf(['c']) });
    browse.more();
    browse.more();
    await settle();
    browse.more();
    await settle();
    expect({ ids: ids(), asked: desk.asked.map(({ args }) => (args as { after: unknown }).after) }).toEqual({
      ids: ['a', 'b', 'c'],
      asked: [null, { receivedAtMs: startMs, id: 'b' }],
    });
  });

  it('drops a further page where something else was typed meanwhile', async () => {
    const { desk, browse, ids, type } = browsing(pageOf(['a', 'b'], 'b'));
    type('');
    await settle();
    const page = desk.hold();
    browse.more();
    desk.answer({ history: pageOf(['z']) });
    type('z');
    page();
    await settle();
    expect(ids()).toEqual(['z']);
  });

  it('says that it takes a while, why it could not be read, and then what was found', async () => {
    const { desk, browse, advance, type, armed } = browsing(pageOf(['a']));
    const first = desk.hold();
    desk.refuse({ reason: 'unreadable', sentence: 'A file cannot be read.' });
    type('a');
    advance(600);
    const slow = browse.browsed.get().phase;
    first();
    await settle();
    const { problem, phase } = browse.browsed.get();
    desk.refuse(null);
    type('ab');
    await settle();
    expect({ slow, problem, phase, afterwards: browse.browsed.get().problem, armed: armed() }).toEqual({
      slow: 'slow',
      problem: 'A file cannot be read.',
      phase: 'done',
      afterwards: null,
      armed: 0,
    });
  });

  it('changes nothing once it is over', async () => {
    const { desk, browse, ids, type } = browsing(pageOf(['a']));
    const first = desk.hold();
    type('a');
    browse.dispose();
    first();
    await settle();
    expect(ids()).toEqual([]);
  });
});
