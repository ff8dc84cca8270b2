// Owns the words of the sheet that erases a customer.
import type { EraseCandidate, EraseReason } from '../../../electron/contract/erasing.ts';

const reasonWords: Readonly<Record<EraseReason, string | null>> = {
  chosen: null,
  merged: 'joined with it',
  phone: 'same number',
  email: 'same address',
  handle: 'same handle',
  name: 'same name only',
};

const placeWords: Readonly<Record<EraseCandidate['where'], string | null>> = {
  open: 'still open',
  closed: null,
  backup: 'in backups alone',
};

/** "12 Oct 2026, 14:05, call, same number". */
export function candidateWords({ receivedAtMs, channel, because, where }: EraseCandidate, zone: string): string {
  const at = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const parts = [at.format(receivedAtMs), channel, placeWords[where], reasonWords[because]];
  return parts.filter((part) => part !== null).join(', ');
}

/** A name alone is no proof: a person says whether it is the same customer. */
export function isTickedAtFirst({ because }: EraseCandidate): boolean {
  return because !== 'name';
}

export function eraseButtonWords(count: number): string {
  return count === 1 ? 'Erase 1 inquiry for good' : `Erase ${count} inquiries for good`;
}
