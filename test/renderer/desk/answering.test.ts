import { describe, expect, it } from 'vitest';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { answeringFor } from '../../../renderer/desk/answering.ts';
import { startMs, viewOf, waiting } from '../support.ts';

const intoOf = (id: string, intoId: string): InquiryView =>
  viewOf(id, { standing: { ...waiting(), phase: 'merged', intoId, mergedAtMs: startMs } });
const views = [viewOf('a'), intoOf('b', 'a'), intoOf('c', 'b'), intoOf('d', 'gone')];
const inquiry = (id: string): InquiryView | undefined => views.find((view) => view.id === id);

describe('R13 both ids of a merge', () => {
  it.each([
    ['a', 'a'],
    ['b', 'a'],
    ['c', 'a'],
    ['d', undefined],
    ['unknown', undefined],
  ])('%s leads to %s', (id, answering) => {
    expect(answeringFor({ inquiry }, id)?.id).toBe(answering);
  });
});
