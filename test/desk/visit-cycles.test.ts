import { describe, expect, it } from 'vitest';
import { openLedger } from '../../electron/desk/ledger.ts';
import { rulesFor } from '../../electron/desk/stored-rules.ts';
import { createCanCount, visitCycles } from '../../electron/desk/visit-cycles.ts';
import type { CycleFacts } from '../../electron/domain/facts.ts';
import { dayMs, hourMs } from '../../electron/domain/policy.ts';
import { openedStore } from '../store/support/open-store.ts';
import { dataFolder } from '../store/support/temporary-folder.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { rules } from '../support/domain-builders.ts';

const [fromMs, toMs] = [Date.UTC(2026, 5, 1), Date.UTC(2026, 6, 1)];

describe('R14 whether a span of time can count in a window', () => {
  it.each([
    ['all of the window', fromMs, toMs, true],
    ['what begins in its last instant', toMs - 1, toMs + dayMs, true],
    ['what begins when it is over', toMs, toMs + dayMs, false],
    ['what ends in its first instant', fromMs - dayMs, fromMs, true],
    ['what falls due in its first instant', fromMs - 9 * dayMs, fromMs - dayMs, true],
    ['what fell due just before it', fromMs - 9 * dayMs, fromMs - dayMs - 1, false],
  ])('is told for %s', (_, beginMs, endMs, expected) => {
    expect(createCanCount(rules)({ fromMs, toMs })({ fromMs: beginMs, toMs: endMs })).toBe(expected);
  });

  it('is told for each span anew, in whatever order they are asked', () => {
    const canCount = createCanCount(rules)({ fromMs, toMs });
    const spans = [1, 2, 1, 3].map((days) => ({ fromMs: fromMs - 9 * dayMs, toMs: fromMs - days * dayMs }));
    expect(spans.map(canCount)).toEqual([true, false, true, false]);
  });
});

describe('R11 R13 the cycles that windows can count', () => {
  it('are those of the closed months and of what is open, each once; open ones are announced before any counts', async () => {
    const store = await openedStore(await dataFolder());
    const closed = anEvent('closed', { atMs: fromMs + hourMs });
    const archived = { receivedAtMs: fromMs, events: [closed] };
    const [ana, ben] = [anInquiry({ id: 'ana', ...archived }), anInquiry({ id: 'ben', ...archived })];
    await store.archive('2026-06', [ana, ben]);
    const reopened = { ...ana, events: [closed, anEvent('reopened', { atMs: fromMs + dayMs })] };
    const cleo = anInquiry({ id: 'cleo', receivedAtMs: fromMs + 2 * dayMs });
    const late = anInquiry({ id: 'late', receivedAtMs: toMs + dayMs });
    await store.saveOpen({ inquiries: [reopened, cleo, late], nudged: [], interruptions: [] });
    const ledger = openLedger(store, rulesFor(store), 'sam@computer', (problem) => {
      throw problem;
    });
    const seen: string[] = [];
    const note = (what: string) => (cycle: CycleFacts) =>
      void seen.push(`${what} ${cycle.inquiryId} ${(cycle.startMs - fromMs) / dayMs}`);
    const windows = [
      { fromMs: fromMs - 30 * dayMs, toMs: fromMs },
      { fromMs, toMs },
    ];
    const visitor = { expect: note('expect'), add: note('add') };
    await visitCycles({ ledger, store }, await store.months(), windows, visitor);
    const open = ['ana 0', 'ana 1', 'cleo 2', 'late 31'];
    expect(seen.slice(0, open.length)).toEqual(open.map((cycle) => `expect ${cycle}`));
    expect(seen.slice(open.length).sort()).toEqual([...open, 'ben 0'].map((cycle) => `add ${cycle}`).sort());
    seen.length = 0;
    await visitCycles({ ledger, store }, await store.months(), [], visitor);
    expect(seen).toEqual([]);
  });
});
