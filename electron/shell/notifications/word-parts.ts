// Words that several kinds of notification share. Names and subjects come from outside: one line, and short, because
// macOS shows 256 bytes of a body.
import { instantText, shortName } from '../../domain/tray-text.ts';
import type { NudgeFacts, NudgedInquiry } from './nudge-facts.ts';

const namesShown = 3;

export function nameOf({ view }: NudgedInquiry): string {
  return shortName(view.label);
}

/** "Ana Ruiz, Oskar Lind, Mia Chen and 2 more" */
export function namesOf(inquiries: readonly NudgedInquiry[]): string {
  const names = inquiries.slice(0, namesShown).map(nameOf);
  const more = inquiries.length - names.length;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

export function timeOf(atMs: number, { zone, nowMs }: Pick<NudgeFacts, 'zone' | 'nowMs'>): string {
  return instantText(zone, atMs, nowMs);
}

/** "call: invoice"; the channel alone where nothing was written. */
export function subjectOf({ view }: NudgedInquiry): string {
  return view.subject.trim() === '' ? view.channel : `${view.channel}: ${shortName(view.subject)}`;
}
