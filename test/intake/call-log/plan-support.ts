// Calls and plans for the tests of importing: Rosa calls so many minutes after nine.
import type { InquiryEvent } from '../../../electron/domain/event.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import type { LoggedCall } from '../../../electron/intake/call-log/call-log-reading.ts';
import { planImport, type ImportPlan } from '../../../electron/intake/call-log/plan-import.ts';
import { nineOClockMs } from '../../support/builders.ts';

export const context = { nowMs: nineOClockMs + 86_400_000, me: 'Sam', system: 'aircall', importId: 'import-1' };
export const rosa = '+34 600 555 101';

export const at = (minute: number): number => nineOClockMs + minute * 60_000;

export function call(minute: number, overrides: Partial<LoggedCall> = {}): LoggedCall {
  const direction = overrides.direction ?? 'inbound';
  return {
    atMs: at(minute),
    line: minute + 2,
    direction,
    isAnswered: false,
    hasVoicemail: false,
    endedAtMs: null,
    phone: rosa,
    name: 'Rosa Delgado',
    agent: null,
    reference: `${minute} ${direction}`,
    ...overrides,
  };
}

export const outbound = { direction: 'outbound', isAnswered: true, agent: 'Alex' } as const;

/** What became of the inquiries: each with its events, told without ids. */
export function toldPlan({ added, changed }: Pick<ImportPlan, 'added' | 'changed'>): readonly string[] {
  const minute = (atMs: number): number => (atMs - nineOClockMs) / 60_000;
  const events = (list: readonly InquiryEvent[]): string =>
    list.map(({ type, atMs, by }) => `, ${type} ${minute(atMs)}${by === null ? '' : ` by ${by}`}`).join('');
  return [
    ...added.map((one) => `${minute(one.receivedAtMs)} ${one.customer.name} ${one.channel}${events(one.events)}`),
    ...changed.map((one) => `changed${events(one.events)}`),
  ];
}

/** The desk after an import: what was known with what the plan adds. */
export function after(plan: ImportPlan, known: readonly Inquiry[] = []): readonly Inquiry[] {
  const eventsFor = (id: string): readonly InquiryEvent[] => plan.changed.find((one) => one.id === id)?.events ?? [];
  return [...known.map((one) => ({ ...one, events: [...one.events, ...eventsFor(one.id)] })), ...plan.added];
}

export const plan = (calls: readonly LoggedCall[], known: readonly Inquiry[] = []): ImportPlan =>
  planImport(calls, known, context);
