// Owns how much a call may bring, and what is said when it brings more. The contract judges the arguments themselves: what it
// allows must fit here, also where every character is written as six ("\u0001").
import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import type { CallName } from '../contract/calls.ts';
import { refuse, type Result } from '../contract/result.ts';

interface BodyLimit {
  readonly bytes: number;
  readonly refusal: Result<never>;
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

const small: BodyLimit = {
  bytes: 64 * kilobyte,
  refusal: refuse('too-big', 'That is more than can be taken at once. Shorten it, then do it again.'),
};

/** Files are base64, by a third larger than what was chosen. */
const large: Partial<Readonly<Record<CallName, BodyLimit>>> = {
  readCallLog: {
    bytes: 36 * megabyte,
    refusal: refuse('too-big', 'Call logs of up to 25 MB can be read. Export a shorter period and choose that.'),
  },
  readHolidayFile: {
    bytes: 36 * megabyte,
    refusal: refuse('too-big', 'Calendars of up to 25 MB can be read. Choose one that holds the holidays alone.'),
  },
  importJson: {
    bytes: 210 * megabyte,
    refusal: refuse('too-big', 'Exports of up to 150 MB can be read back. Choose a smaller one.'),
  },
  readLine: { bytes: 128 * kilobyte, refusal: small.refusal },
  /** Up to a hundred thousand inquiries of one customer. */
  eraseCustomer: { bytes: 7 * megabyte, refusal: small.refusal },
  /** The settings twice: as they were shown, and as they are to be. */
  changeSettings: {
    bytes: 7 * megabyte,
    refusal: refuse('too-big', 'These settings are too long to be saved. Shorten names of holidays or messages.'),
  },
};

const limits: ReadonlyMap<string, BodyLimit> = new Map(Object.entries(large));

export function limitFor(name: string): MiddlewareHandler {
  const { bytes, refusal } = limits.get(name) ?? small;
  return bodyLimit({ maxSize: bytes, onError: (context) => context.json(refusal, 413) });
}
