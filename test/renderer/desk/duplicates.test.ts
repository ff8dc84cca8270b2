import { describe, expect, it } from 'vitest';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { createDuplicates } from '../../../renderer/desk/duplicates.ts';
import { promised, snapshotOf, startMs, viewOf } from '../support.ts';

const phone = { name: null, phone: '+34 600 110 233', email: null, handle: null };
const email = { name: null, phone: null, email: 'ana@example.org', handle: null };

function counted(first: readonly InquiryView[]) {
  let snapshot = snapshotOf(first);
  return {
    duplicates: createDuplicates({ snapshot: () => snapshot }),
    show: (inquiries: readonly InquiryView[]) => (snapshot = snapshotOf(inquiries)),
  };
}

describe('R13 the duplicates of the list', () => {
  it('are the open ones of the same customer, also under what was merged', () => {
    const merged = [{ id: 'x', customer: email, channel: 'email', subject: '', receivedAtMs: startMs } as const];
    const { duplicates } = counted([
      viewOf('a', { customer: phone, merged }),
      viewOf('b', { customer: email, standing: promised(startMs) }),
      viewOf('c', { customer: { ...phone, phone: '600110233' } }),
      viewOf('d'),
    ]);
    expect(['a', 'b', 'c', 'd'].map(duplicates.of)).toEqual([['b', 'c'], ['a'], ['a'], []]);
  });

  it('stay the same array as long as they are the same', () => {
    const [a, b] = [viewOf('a', { customer: phone }), viewOf('b', { customer: phone })];
    const { duplicates, show } = counted([a, b]);
    const before = duplicates.of('a');
    show([a, b, viewOf('c')]);
    expect(duplicates.of('a')).toBe(before);
    show([a]);
    expect(duplicates.of('a')).toEqual([]);
  });
});
