// What a typed line means at this desk: read by the intake, joined with who is waiting already.
import type { LineAnswer, SameCustomer, TimeAnswer } from '../contract/line.ts';
import { done, refuseInWords, type Result } from '../contract/result.ts';
import type { Customer } from '../domain/inquiry.ts';
import { dueInstants } from '../domain/standing.ts';
import { areOfOneCustomer, customersOf } from '../domain/same-customer.ts';
import { readArrival } from '../intake/line/read-arrival.ts';
import { readLine } from '../intake/line/read-line.ts';
import { readTime, type TimeReading } from '../intake/line/read-time.ts';
import type { DeskParts } from './parts.ts';

export function readLineAt({ ledger, clock }: DeskParts, text: string): Result<LineAnswer> {
  const { rules } = ledger;
  const { colleagues } = ledger.settings;
  const reading = readLine(text, {
    nowMs: clock.now(),
    zone: rules.policy.openHours.zone,
    // Words can name an instant that no calendar knows. Nothing comes in from before 1970.
    dayDueMs: (arrival) => dueInstants({ ...arrival, startMs: Math.max(0, arrival.startMs) }, rules)['24-hour'],
    colleagues,
  });
  if (!reading.ok) return refuseInWords(reading.reason, reading);
  const { draft, questions } = reading;
  return done({ draft, questions, sameCustomer: waitingUnder({ ledger }, draft.customer) });
}

/** R1: an inquiry that waits under the same number, address or handle. A name alone is not proof enough. */
function waitingUnder({ ledger }: Pick<DeskParts, 'ledger'>, customer: Customer): SameCustomer | null {
  const found = ledger
    .entries()
    .find(
      ({ inquiry, standing }) =>
        standing.phase === 'waiting' &&
        areOfOneCustomer({ customers: customersOf(inquiry) }, { customers: [customer] }),
    );
  if (found === undefined) return null;
  const { id, label, receivedAtMs } = found.view;
  return { id, label, receivedAtMs };
}

/** An instant in natural words, in the office's zone. */
export function readTimeAt({ ledger, clock }: DeskParts, text: string): Result<TimeAnswer> {
  const { calendar, policy } = ledger.rules;
  const reading = readTime(text, { nowMs: clock.now(), zone: policy.openHours.zone, openHours: calendar });
  return answerOf(reading);
}

/** When something arrived, in natural words: now or earlier. */
export function readArrivalAt({ ledger, clock }: DeskParts, text: string): Result<TimeAnswer> {
  const reading = readArrival(text, { nowMs: clock.now(), zone: ledger.rules.policy.openHours.zone });
  return answerOf(reading);
}

function answerOf(reading: TimeReading): Result<TimeAnswer> {
  if (!reading.ok) return refuseInWords('no-time', reading);
  const { atMs, text, said } = reading;
  return done(said === undefined ? { atMs, text } : { atMs, text, said });
}
