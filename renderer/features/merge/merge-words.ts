// Owns the words about inquiries of one customer that are, or can be, joined.
import type { InquiryView, MergedView } from '../../../electron/contract/views.ts';
import { channelWords } from '../../desk/line-words.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { say } from './words.ts';

/** "2 inquiries open", for those who hear it and as a hint. */
export function alsoOpenTag(others: number): string {
  return say('also-open-tag', { count: others + 1 });
}

/** "Also open: Email." or "Also open: Email, Missed call." */
export function alsoOpenWords(others: readonly InquiryView[]): string {
  return say('also-open', { channels: others.map(({ channel }) => channelWords(channel)).join(', ') });
}

/** "Joined: Email 10:05, still no invoice" */
export function mergedWords(parts: readonly MergedView[], zone: string, nowMs: number): string {
  const words = parts.map((part) => partWords(part, zone, nowMs));
  return say('joined', { parts: words.join(' · ') });
}

/** What one inquiry is, in a list of several of the same name: "Email 10:05, still no invoice". */
export function partWords(
  part: Pick<MergedView, 'channel' | 'subject' | 'receivedAtMs'>,
  zone: string,
  nowMs: number,
): string {
  const text = part.subject.trim();
  return `${channelWords(part.channel)} ${dayAndTime(zone, part.receivedAtMs, nowMs)}${text === '' ? '' : `, ${text}`}`;
}
