// Owns which open inquiries are of one customer (R13), counted once a change and not once a row.
import { useSyncExternalStore } from 'react';
import type { InquiryView } from '../../electron/contract/views.ts';
import { duplicatesAmong } from '../../electron/domain/same-customer.ts';
import type { Mirror } from './mirror.ts';
import { usePage } from './page-context.ts';

export interface Duplicates {
  /** The other open inquiries of the same customer; the same array as long as they are the same. */
  readonly of: (id: string) => readonly string[];
}

const none: readonly string[] = [];

export function createDuplicates(mirror: Pick<Mirror, 'snapshot'>): Duplicates {
  let counted: readonly InquiryView[] = [];
  let found: ReadonlyMap<string, readonly string[]> = new Map();

  const count = (inquiries: readonly InquiryView[]): void => {
    const before = found;
    const open = inquiries.filter(({ standing }) => standing.phase === 'waiting' || standing.phase === 'promised');
    const next = duplicatesAmong(open.map(({ id, ...view }) => ({ id, customers: customersIn(view) })));
    counted = inquiries;
    found = new Map([...next].map(([id, ids]) => [id, keepIfEqual(before.get(id), ids)]));
  };

  return {
    of(id) {
      const inquiries = mirror.snapshot()?.inquiries ?? counted;
      if (inquiries !== counted) count(inquiries);
      return found.get(id) ?? none;
    },
  };
}

function customersIn({
  customer,
  merged,
}: Pick<InquiryView, 'customer' | 'merged'>): readonly InquiryView['customer'][] {
  return [customer, ...merged.map((part) => part.customer)];
}

function keepIfEqual(known: readonly string[] | undefined, ids: readonly string[]): readonly string[] {
  const isSame = known !== undefined && known.length === ids.length && known.every((id, index) => id === ids[index]);
  return isSame ? known : ids;
}

export function useDuplicates(id: string): readonly string[] {
  const { mirror, duplicates } = usePage();
  return useSyncExternalStore(
    (listener) => mirror.subscribe('inquiries', listener),
    () => duplicates.of(id),
  );
}
