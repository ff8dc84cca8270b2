// What is measured, seen alike: something that makes one change last, again and again.
import { randomUUID } from 'node:crypto';
import { closedInquiries, openInquiry } from '../data/generate.ts';
import type { InquiryEvent } from '../../../electron/domain/event.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { benchNowMs } from '../data/span.ts';

export interface Device {
  /** Before a block of commands: everything as it was at the beginning. */
  readonly begin: (round: number) => Promise<void>;
  /** One command, done when it counts as saved. Only this is timed. */
  readonly command: (number: number) => Promise<void>;
  /** What goes on after the answer is awaited here. */
  readonly settle: () => Promise<void>;
  /** The size of the file that the last command wrote; null where it does not write whole files. */
  readonly fileBytes: () => Promise<number | null>;
  /** Reads from the disk, with nothing kept in memory, how many commands since `begin` are there. */
  readonly confirm: () => Promise<number>;
  readonly end: () => Promise<void>;
}

export interface DeviceSpec {
  readonly folder: string;
  /** Data folder to begin with; only the desk needs it. */
  readonly history: string;
  readonly closed: number;
  readonly open: number;
}

/** Everything in one place, as a program that keeps all in one file has it: open ones first. */
export function allInquiries({ closed, open }: DeviceSpec): Inquiry[] {
  const opened = Array.from({ length: open }, (_, index) => openInquiry(index));
  return [...opened, ...closedInquiries(closed)];
}

/**
 * What a note adds. Each command replaces an open inquiry by itself and one note, so that nothing grows; the round is in
 * it, because a database writes nothing where nothing differs.
 */
export function noted(inquiry: Inquiry, mark: string): Inquiry {
  const id = randomUUID();
  const note: InquiryEvent = { type: 'noted', id, actionId: id, atMs: benchNowMs, by: 'Sam', text: mark };
  return { ...inquiry, events: [...inquiry.events, note] };
}

export function markOf(round: number, number: number): string {
  return `Called back, number ${number} of round ${round}.`;
}

/** How many commands of the round this text has seen, judged by the last one. */
export function foundIn(text: string, round: number): number {
  const numbers = [...text.matchAll(/number (\d+) of round (\d+)\./g)].filter((match) => Number(match[2]) === round);
  return numbers.reduce((most, [, number]) => Math.max(most, Number(number) + 1), 0);
}
