import { describe, expect, it } from 'vitest';
import type { InquiryView } from '../../../../electron/contract/views.ts';
import { menuItems } from '../../../../renderer/features/row-menu/menu-items.ts';
import { promised, startMs, viewOf, waiting } from '../../support.ts';

const undoable = { what: 'acknowledged', actionId: 'x', atMs: startMs } as const;
const handOff = { to: 'Sam', from: 'Robin', acceptByMs: startMs } as const;
const closed = { ...waiting(), phase: 'closed', closedAtMs: startMs, closeReason: 'answered' } as const;

const cases: readonly (readonly [name: string, view: Partial<InquiryView>, commands: string])[] = [
  [
    'waits',
    { standing: waiting(), undoable: null },
    'acknowledge message promise snooze hand-off done why merge note customer erase',
  ],
  [
    'was promised something',
    { standing: promised(startMs) },
    'contacted message no-news snooze hand-off done why merge note customer erase',
  ],
  [
    'is with a colleague',
    { standing: waiting({ handOff }) },
    'acknowledge message promise snooze hand-off accept done why merge note customer erase',
  ],
  ['was just acknowledged', { standing: closed, undoable }, 'reopen note customer undo erase'],
  ['is erased', { standing: closed, isErased: true }, 'reopen note customer'],
];

describe('the menu of a row', () => {
  it.each(cases)('of one that %s offers what can be done', (_name, view, texts) => {
    const items = menuItems(viewOf('a', { undoable: null, ...view }));
    expect(items.map(({ text }) => text).join(' ')).toBe(texts);
  });
});
