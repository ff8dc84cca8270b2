import { describe, expect, it } from 'vitest';
import type { ReportSpan } from '../../../../electron/domain/report-window.ts';
import { tabAfter } from '../../../../renderer/features/account/tab-after.ts';

describe('the tab that a key leads to', () => {
  it.each<readonly [from: ReportSpan, key: string, isRightToLeft: boolean, to: ReportSpan | null]>([
    ['today', 'ArrowRight', false, 'week'],
    ['28-days', 'ArrowRight', false, 'today'],
    ['today', 'ArrowLeft', false, '28-days'],
    ['week', 'ArrowLeft', false, 'today'],
    ['week', 'ArrowLeft', true, '7-days'],
    ['week', 'ArrowRight', true, 'today'],
    ['7-days', 'Home', false, 'today'],
    ['today', 'End', true, '28-days'],
    ['today', 'ArrowDown', false, null],
    ['today', 'x', false, null],
  ])('from %s by %s, right to left %s, is %s', (from, key, isRightToLeft, to) => {
    expect(tabAfter(from, key, isRightToLeft)).toBe(to);
  });
});
