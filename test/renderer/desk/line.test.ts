import { describe, expect, it } from 'vitest';
import { createLine, type Line } from '../../../renderer/desk/line.ts';

type Step = (line: Line) => void;

const rows: readonly (readonly [
  string,
  readonly Step[],
  { readonly text: string; readonly waiting: readonly string[] },
])[] = [
  [
    'takes what a link brings where nothing is typed',
    [(line) => line.bring('call Ana')],
    { text: 'call Ana', waiting: [] },
  ],
  [
    'keeps what is typed, and what the link brought waits',
    [(line) => line.type('mail from Eva ab'), (line) => line.bring('call Ana')],
    { text: 'mail from Eva ab', waiting: ['call Ana'] },
  ],
  [
    'lets the same link wait once, and two of them in order',
    [
      (line) => line.type('mail'),
      (line) => line.bring('call Ana'),
      (line) => line.bring('call Ben'),
      (line) => line.bring('call Ana'),
    ],
    { text: 'mail', waiting: ['call Ana', 'call Ben'] },
  ],
  [
    'is empty once it was added, and what waits goes on waiting for somebody who takes it',
    [(line) => line.type('mail'), (line) => line.bring('call Ana'), (line) => line.sent('mail')],
    { text: '', waiting: ['call Ana'] },
  ],
  [
    'takes what waits where nothing is typed, and leaves nothing in its place',
    [
      (line) => line.type('mail'),
      (line) => line.bring('call Ana'),
      (line) => line.sent('mail'),
      (line) => line.takeNext(),
    ],
    { text: 'call Ana', waiting: [] },
  ],
  [
    'keeps what was typed on while it was being added',
    [(line) => line.type('mail Eva'), (line) => line.type('mail Eva call Ben'), (line) => line.sent('mail Eva')],
    { text: 'call Ben', waiting: [] },
  ],
  [
    'keeps another line that was typed meanwhile',
    [(line) => line.type('mail Eva'), (line) => line.type('call Ben'), (line) => line.sent('mail Eva')],
    { text: 'call Ben', waiting: [] },
  ],
  [
    'is left empty for something else while a link waits',
    [(line) => line.type('mail'), (line) => line.bring('call Ana'), (line) => line.type('')],
    { text: '', waiting: ['call Ana'] },
  ],
  [
    'changes places with what waits',
    [(line) => line.type('mail'), (line) => line.bring('call Ana'), (line) => line.takeNext()],
    { text: 'call Ana', waiting: ['mail'] },
  ],
  [
    'leaves out what waits when asked to',
    [(line) => line.type('mail'), (line) => line.bring('call Ana'), (line) => line.dropNext()],
    { text: 'mail', waiting: [] },
  ],
];

describe('the line in which somebody is added', () => {
  it.each(rows)('%s', (_title, steps, after) => {
    const line = createLine();
    for (const step of steps) step(line);
    expect(line.state.get()).toEqual(after);
  });
});
