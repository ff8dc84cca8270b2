// Owns what the sheet "why is it due then?" says: each step as a row of a table, and sentences about start and state.
import type {
  DueStep,
  ExplainedArrival,
  ExplainedGoal,
  ExplainedPromise,
} from '../../../electron/domain/explain-due.ts';
import { dayMs, hourMs, minuteMs } from '../../../electron/domain/policy.ts';
import { channelName } from '../../desk/line-words.ts';
import { spokenLocale } from '../../words/say.ts';
import { clockWords, goalSpan, whoWords } from '../goal-exceptions/exception-words.ts';
import { say } from './words.ts';

export interface StepRow {
  readonly key: string;
  readonly day: string;
  readonly text: string;
  /** Null where nothing of it counts. */
  readonly countedMs: number | null;
}

/** What times are written by. */
export interface Moment {
  readonly zone: string;
  readonly nowMs: number;
}

/** What a row is made with. */
export interface Office extends Moment {
  /** By date, "YYYY-MM-DD". */
  readonly holidayNames: Readonly<Record<string, string>>;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${spokenLocale()}|${zone}|${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(spokenLocale(), { ...options, timeZone: zone });
  formats.set(key, known);
  return known;
}

/** From here on a day and a month may be those of another year. */
const farMs = 300 * dayMs;

/** "Fri 20 Nov", "Sat 20 Nov 2027" */
function dayOf({ zone, nowMs }: Moment, atMs: number): string {
  const year = Math.abs(atMs - nowMs) < farMs ? {} : ({ year: 'numeric' } as const);
  return format(zone, { weekday: 'short', day: 'numeric', month: 'short', ...year })
    .format(atMs)
    .replace(',', '');
}

/** "16:55", "16:55:30": the sums must be seen to be right. */
function timeOf(zone: string, atMs: number): string {
  const seconds = atMs % minuteMs === 0 ? {} : ({ second: '2-digit' } as const);
  return format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...seconds }).format(atMs);
}

/** "Fri 20 Nov 16:55" */
export function instantWords(moment: Moment, atMs: number): string {
  return `${dayOf(moment, atMs)} ${timeOf(moment.zone, atMs)}`;
}

/** "5 min", "7 h 59 min 30 s": exact, because they are added up. */
export function exactSpan(spanMs: number): string {
  const whole = Math.round(spanMs / 1000);
  const parts = [
    { key: 'hours', count: Math.floor(whole / 3600) },
    { key: 'minutes', count: Math.floor((whole % 3600) / 60) },
    { key: 'seconds', count: whole % 60 },
  ] as const;
  const said = parts.filter(({ count }) => count > 0).map(({ key, count }) => say(key, { count }));
  return said.length === 0 ? say('minutes', { count: 0 }) : said.join(' ');
}

/** The steps as rows; holidays of one name that follow one another are one. */
export function stepRows(steps: readonly DueStep[], office: Office): readonly StepRow[] {
  const rows: { row: StepRow; dates: readonly string[] }[] = [];
  for (const step of steps) {
    const dates = datesOf(step);
    const text = textOf(step, office);
    const last = rows.at(-1);
    if (dates.length > 0 && last?.row.text === text && last.dates.length > 0) {
      const all = [...last.dates, ...dates];
      rows[rows.length - 1] = { row: { ...last.row, day: daysWords(all, office) }, dates: all };
    } else
      rows.push({
        row: { key: keyOf(step), day: dayWords(step, dates, office), text, countedMs: countedOf(step) },
        dates,
      });
  }
  return rows.map(({ row }) => row);
}

/** Days without hours; none where something was counted or the clocks changed. */
function datesOf(step: DueStep): readonly string[] {
  if (step.type === 'counted' || step.type === 'clock-change') return [];
  return step.type === 'closed' ? [step.fromDate, step.toDate] : [step.date];
}

function keyOf(step: DueStep): string {
  if (step.type === 'counted') return `counted ${step.fromMs}`;
  return step.type === 'clock-change' ? `change ${step.atMs}` : `${step.type} ${datesOf(step)[0] ?? ''}`;
}

function dayWords(step: DueStep, dates: readonly string[], office: Office): string {
  if (step.type === 'counted') return inOnePiece(dayOf(office, step.fromMs));
  return step.type === 'clock-change' ? inOnePiece(dayOf(office, step.atMs)) : daysWords(dates, office);
}

/** In a narrow column a date is not broken in two. */
function inOnePiece(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** "Sat 21 Nov", "Sat 21 Nov to Sun 22 Nov" */
function daysWords(dates: readonly string[], { nowMs }: Moment): string {
  const moment = { zone: 'UTC', nowMs };
  const [first = '', last = ''] = [dates[0], dates.at(-1)].map((date) =>
    inOnePiece(dayOf(moment, Date.parse(`${date}T00:00:00Z`))),
  );
  return first === last ? first : say('days', { from: first, to: last });
}

function textOf(step: DueStep, office: Office): string {
  const { zone, holidayNames } = office;
  switch (step.type) {
    case 'counted': {
      // Over midnight the day of the end has to be said too.
      const isOneDay = dayOf(office, step.fromMs) === dayOf(office, step.toMs) && step.toMs - step.fromMs < dayMs;
      const to = isOneDay ? timeOf(zone, step.toMs) : endOf(office, step.fromMs, step.toMs);
      return say('from-to', { from: timeOf(zone, step.fromMs), to });
    }
    case 'closed':
      return say('closed');
    case 'holiday': {
      const name = holidayNames[step.date];
      return name === undefined ? say('holiday') : say('named-holiday', { name });
    }
    case 'no-hours-left':
      return say('no-hours-left');
    case 'clock-change':
      return say(step.byMs > 0 ? 'clocks-forward' : 'clocks-back', { span: exactSpan(Math.abs(step.byMs)) });
  }
}

/** Midnight at the end of the same day is 24:00 to whoever reads it. */
function endOf(moment: Moment, fromMs: number, toMs: number): string {
  const isEndOfDay = timeOf(moment.zone, toMs) === '00:00' && dayOf(moment, toMs - 1) === dayOf(moment, fromMs);
  return isEndOfDay && toMs - fromMs <= dayMs + hourMs ? '24:00' : instantWords(moment, toMs);
}

function countedOf(step: DueStep): number | null {
  return step.type === 'counted' ? step.toMs - step.fromMs : null;
}

/** Shown at once at both ends of a long list; what lies between is asked for. */
const [headRows, tailRows] = [6, 4];

export interface FoldedRows {
  readonly head: readonly StepRow[];
  readonly middle: readonly StepRow[];
  readonly tail: readonly StepRow[];
}

/** A middle of one or two rows is not worth a button. */
export function foldRows(rows: readonly StepRow[]): FoldedRows {
  if (rows.length <= headRows + tailRows + 2) return { head: rows, middle: [], tail: [] };
  const end = rows.length - tailRows;
  return { head: rows.slice(0, headRows), middle: rows.slice(headRows, end), tail: rows.slice(end) };
}

/** "Show 31 more lines, with 248 h counted" */
export function moreWords(middle: readonly StepRow[]): string {
  const countedMs = middle.reduce((sum, row) => sum + (row.countedMs ?? 0), 0);
  return say('more', { lines: middle.length, span: exactSpan(countedMs) });
}

export function startWords({ channel, startMs, isReopened }: ExplainedArrival, moment: Moment): string {
  const at = instantWords(moment, startMs);
  return isReopened ? say('reopened', { at }) : say('started', { by: channelName(channel), at });
}

/** Which goals count, and why. */
export function ruleWords({ exception }: ExplainedArrival): string {
  return exception === null ? say('usual') : say('exception', { place: exception.place, who: whoWords(exception) });
}

export function expectedWords({ expectedWithinMs }: ExplainedArrival): string | null {
  return expectedWithinMs === null ? null : say('expected', { span: goalSpan(expectedWithinMs) });
}

/** "Within 5 minutes open: due Tue 24 Nov 09:05" */
export function goalDueWords({ clock, dueMs }: ExplainedGoal, moment: Moment): string {
  return say('goal-due', { span: clockWords(clock), at: instantWords(moment, dueMs) });
}

export function goalStateWords({ state }: ExplainedGoal, acknowledgedAtMs: number | null, moment: Moment): string {
  if (state === 'running') return say('goal-running');
  const at = acknowledgedAtMs === null ? null : instantWords(moment, acknowledgedAtMs);
  if (at === null) return say('goal-missed');
  return say(state === 'met' ? 'goal-met' : 'goal-missed-late', { at });
}

export function promiseMadeWords({ madeAtMs, isDefault }: ExplainedPromise, moment: Moment): string {
  const at = instantWords(moment, madeAtMs);
  if (isDefault === null) return say('promise-beside', { at });
  return say(isDefault ? 'promise-default' : 'promise-chosen', { at });
}
