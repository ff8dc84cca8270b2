// Reading the made-up logs, and telling a call in one line so that whole logs can be compared.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallLogReading, LoggedCall, ReadContext } from '../../../electron/intake/call-log/call-log-reading.ts';
import { readCallLog } from '../../../electron/intake/call-log/read-call-log.ts';

/** Saturday 21 November 2026, 09:00 UTC: after every call in the files. */
export const nowMs = Date.UTC(2026, 10, 21, 9);

export function readLog(fileName: string, context: Partial<ReadContext> = {}): CallLogReading {
  const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/call-logs', fileName));
  return readCallLog(bytes, { zone: 'America/Los_Angeles', nowMs, fileName, ...context });
}

export function readText(text: string, context: Partial<ReadContext> = {}): CallLogReading {
  return readCallLog(new TextEncoder().encode(text), { zone: 'Europe/Berlin', nowMs, fileName: 'log.csv', ...context });
}

/** The calls of a log that must be readable. */
export function callsOf(reading: CallLogReading): readonly LoggedCall[] {
  if (!reading.ok) throw new Error(reading.sentence);
  return reading.calls;
}

/** "2026-11-20T17:02:11Z inbound answered +44... Northside Dental by Ben Okafor" */
export function told(call: LoggedCall): string {
  const result = call.isAnswered ? 'answered' : call.hasVoicemail ? 'voicemail' : 'unanswered';
  const who = [call.phone ?? 'withheld', call.name, call.agent === null ? null : `by ${call.agent}`];
  const parts = [new Date(call.atMs).toISOString().replace('.000', ''), call.direction, result, ...who];
  return parts.filter((part) => part !== null).join(' ');
}
