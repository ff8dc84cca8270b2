// Owns how instants, clocks and events of the past are said.
import type { RecordView } from '../../../electron/contract/history.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { InquiryEvent } from '../../../electron/domain/event.ts';
import type { ClockRecord, GoalRecord, InquiryRecord } from '../../../electron/domain/inquiry-record.ts';
import { goalIds, type GoalClock } from '../../../electron/domain/policy.ts';
import { countsInRates } from '../../../electron/domain/rate.ts';
import { followUpChannel } from '../../../electron/domain/subject.ts';
import { channelWords } from '../../desk/line-words.ts';
import { clockTime } from '../../ui/clock-time.ts';
import { shortSpan, spanTaken } from '../../ui/time-words.ts';
import { spokenLocale } from '../../words/say.ts';
import { say } from './words.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** "1 Sep, 09:00", with its year where that is another one. */
export function whenWords(zone: string, atMs: number, nowMs: number): string {
  const isThisYear = yearOf(zone, atMs) === yearOf(zone, nowMs);
  return format(zone, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(atMs);
}

function yearOf(zone: string, atMs: number): string {
  return format(zone, { year: 'numeric' }).format(atMs);
}

/** Making one costs more than a hundred uses of it. */
function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [spokenLocale(), zone, JSON.stringify(options)].join('|');
  const known = formats.get(key) ?? new Intl.DateTimeFormat(spokenLocale(), { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}

/** The date of the office, "2026-12-25", so many days before now. */
export function dateBefore(zone: string, nowMs: number, days: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const date = new Date(`${today.format(nowMs)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/** How fast it was, for the end of a row: "after 3 min 20 s". */
export function speedWords({ clocks }: InquiryRecord): string {
  const [first] = clocks;
  if (first === undefined) return '';
  if (first.acknowledgedAtMs === null) return say('unanswered');
  return say('after', { span: spanTaken(first.acknowledgedAtMs - first.startMs) });
}

/** Who answered, what came of what was promised, and the last note; and another name they went by. */
export function outcomeWords({ inquiry, record }: RecordView, customer: string): string {
  const people = new Set(record.clocks.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? []));
  const counted = (wanted: string): number => record.promises.filter(({ state }) => state === wanted).length;
  const [kept, broken] = [counted('kept'), counted('broken')];
  return [
    ...(inquiry.label === customer ? [] : [inquiry.label]),
    ...people,
    ...(kept === 0 ? [] : [say('promises-kept', { count: kept })]),
    ...(broken === 0 ? [] : [say('promises-broken', { count: broken })]),
    ...(inquiry.lastNote === null ? [] : [inquiry.lastNote]),
  ].join(', ');
}

export type RowMark = 'met' | 'missed' | 'not-counted' | 'open-now';

/** What a row says at a glance: late where any of its clocks ran out. */
export function markOf({ clocks }: InquiryRecord, { standing }: InquiryView): RowMark {
  const counted = clocks.filter(countsInRates);
  if (counted.some(({ goals }) => goalIds.some((id) => goals[id].state === 'missed'))) return 'missed';
  if (standing.phase !== 'closed') return 'open-now';
  return counted.length === 0 ? 'not-counted' : 'met';
}

/** R3: "10 min", and "8 h open" where only open hours count. */
export function goalSpan({ withinMs, counts }: GoalClock): string {
  const span = shortSpan(withinMs);
  return counts === 'open-hours' ? say('open-span', { span }) : span;
}

/** R3: by the goal that counted. */
function goalWords({ state, clock }: GoalRecord): string {
  return say(`goal-state-${state}`, { span: goalSpan(clock) });
}

/** The sentences about one clock. */
export function clockWords(clock: ClockRecord, zone: string, nowMs: number): readonly string[] {
  const { startMs, acknowledgedAtMs, acknowledgedBy, closedAtMs, closeReason } = clock;
  return [
    say('arrived', { when: whenWords(zone, startMs, nowMs) }),
    acknowledgedAtMs === null
      ? say('unanswered')
      : say('acknowledged-by', { name: acknowledgedBy ?? '', span: spanTaken(acknowledgedAtMs - startMs) }),
    ...(countsInRates(clock) ? goalIds.map((id) => goalWords(clock.goals[id])) : [say('not-counted')]),
    ...(closedAtMs === null || closeReason === null
      ? []
      : [`${say('closed-when', { when: whenWords(zone, closedAtMs, nowMs) })}: ${say(`reason-${closeReason}`)}`]),
  ];
}

type Said<Type extends InquiryEvent['type']> = (
  event: Extract<InquiryEvent, { readonly type: Type }>,
  when: (atMs: number) => string,
) => string;

const sentences: { readonly [Type in InquiryEvent['type']]: Said<Type> } = {
  'followed-up': (event) => {
    const channel = followUpChannel(event);
    const subject = channel === null ? event.subject.trim() : channelWords(channel);
    return subject === '' ? say('event-followed-up') : say('event-followed-up-about', { subject });
  },
  acknowledged: () => say('event-acknowledged'),
  snoozed: ({ untilMs }, when) => say('event-snoozed', { when: when(untilMs) }),
  promised: ({ byMs, isDefault }, when) =>
    say(isDefault ? 'event-promised-default' : 'event-promised', { when: when(byMs) }),
  contacted: ({ hasNews }) => say(hasNews ? 'event-contacted' : 'event-contacted-nothing'),
  'handed-off': ({ to, acceptByMs }, when) => say('event-handed-off', { name: to, when: when(acceptByMs) }),
  accepted: () => say('event-accepted'),
  noted: ({ text }) => say('event-noted', { text }),
  'best-time': ({ window }) =>
    window === null
      ? say('event-best-time-gone')
      : say('event-best-time', { from: clockTime(window.from), to: clockTime(window.to) }),
  closed: ({ reason }) => say('event-closed', { reason: say(`reason-${reason}`) }),
  reopened: () => say('event-reopened'),
  'merged-with': ({ receivedAtMs }, when) => say('event-merged-with', { when: when(receivedAtMs) }),
  'merged-into': () => say('event-merged-into'),
  // What was taken back is not told; neither is the taking back.
  undone: () => '',
  erased: () => say('event-erased'),
};

export function eventWords<Type extends InquiryEvent['type']>(
  event: Extract<InquiryEvent, { readonly type: Type }>,
  when: (atMs: number) => string,
): string {
  return sentences[event.type](event, when);
}
