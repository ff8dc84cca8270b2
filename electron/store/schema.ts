// What the store accepts as inquiries, settings and state. Also the edge at which an imported JSON file is parsed.
import { z } from 'zod';
import { closeReasons, type EventType, type InquiryEvent } from '../domain/event.ts';
import { channels, kinds, type Customer, type Inquiry } from '../domain/inquiry.ts';
import type { Interruption } from '../domain/interruption.ts';
import { ladderNames } from '../domain/nudge-ladder.ts';
import { languageChoices, themes, type Settings } from '../domain/settings.ts';
import { trayShows } from '../domain/tray-scene.ts';
import type { FileFormat } from './migrations.ts';

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** What open.json holds: open inquiries and those closed today, and what must be remembered beside them. */
export interface OpenState {
  readonly inquiries: readonly Inquiry[];
  /** Keys of the nudges that were shown (R18). */
  readonly nudged: readonly string[];
  /** Sleep, restarts and jumps of the clock (R21). */
  readonly interruptions: readonly Interruption[];
}

export interface ClosedMonth {
  /** "YYYY-MM"; in the file as well, so that two swapped files are noticed. */
  readonly month: string;
  readonly inquiries: readonly Inquiry[];
}

export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

const id = z.string().min(1);
// The range of Date: an instant outside it could not be shown.
const instantMs = z.int().min(-8.64e15).max(8.64e15);
const happened = { id, actionId: id, atMs: instantMs, by: z.string().nullable() };

const customerSchema: z.ZodType<Customer> = z.strictObject({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  handle: z.string().nullable(),
});

const mergedPart = {
  otherId: id,
  customer: customerSchema,
  channel: z.enum(channels),
  kind: z.enum(kinds),
  subject: z.string(),
  receivedAtMs: instantMs,
  arrivals: z.array(
    z.strictObject({
      inquiryId: id,
      startMs: instantMs,
      acknowledgedAtMs: instantMs.nullable(),
      acknowledgedBy: z.string().nullable(),
    }),
  ),
  promises: z.array(
    z.strictObject({
      byMs: instantMs,
      madeAtMs: instantMs,
      isDefault: z.boolean(),
      contactedAtMs: instantMs.nullable(),
      releasedAtMs: instantMs.nullable(),
    }),
  ),
};

/** A record, so that a new event type without its line here does not compile. */
const eventSchemas = {
  'followed-up': event('followed-up', { subject: z.string(), isNewThread: z.boolean() }),
  acknowledged: event('acknowledged', {}),
  snoozed: event('snoozed', { untilMs: instantMs }),
  promised: event('promised', { byMs: instantMs, isDefault: z.boolean() }),
  contacted: event('contacted', { hasNews: z.boolean() }),
  'handed-off': event('handed-off', { to: z.string(), acceptByMs: instantMs }),
  accepted: event('accepted', {}),
  noted: event('noted', { text: z.string() }),
  'best-time': event('best-time', {
    window: z.strictObject({ from: z.int().min(0).max(1439), to: z.int().min(1).max(1440) }).nullable(),
  }),
  closed: event('closed', { reason: z.enum(closeReasons) }),
  reopened: event('reopened', {}),
  'merged-with': event('merged-with', mergedPart),
  'merged-into': event('merged-into', {
    intoId: id,
    arrivalIds: z.array(id),
    promises: z.array(z.strictObject({ byMs: instantMs, madeAtMs: instantMs })),
  }),
  undone: event('undone', { undoneActionId: id }),
  erased: event('erased', {}),
} satisfies { readonly [T in EventType]: z.ZodType<Extract<InquiryEvent, { type: T }>> };

// Unknown keys are refused, not dropped: what we do not know would be gone with the next save.
function event<T extends EventType, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ ...happened, type: z.literal(type), ...shape });
}

const eventSchema: z.ZodType<InquiryEvent> = z.discriminatedUnion('type', [
  eventSchemas['followed-up'],
  eventSchemas.acknowledged,
  eventSchemas.snoozed,
  eventSchemas.promised,
  eventSchemas.contacted,
  eventSchemas['handed-off'],
  eventSchemas.accepted,
  eventSchemas.noted,
  eventSchemas['best-time'],
  eventSchemas.closed,
  eventSchemas.reopened,
  eventSchemas['merged-with'],
  eventSchemas['merged-into'],
  eventSchemas.undone,
  eventSchemas.erased,
]);

const inquirySchema: z.ZodType<Inquiry> = z.strictObject({
  id,
  receivedAtMs: instantMs,
  customer: customerSchema,
  channel: z.enum(channels),
  kind: z.enum(kinds),
  subject: z.string(),
  source: z.strictObject({ system: z.string(), reference: z.string().nullable() }),
  addedBy: z.string().nullable(),
  events: uniqueById(z.array(eventSchema)),
});

const inquiriesSchema = uniqueById(z.array(inquirySchema));

const interruptionSchema: z.ZodType<Interruption> = z.strictObject({
  kind: z.enum(['asleep', 'not-running', 'clock-set-forward', 'clock-set-back']),
  fromMs: instantMs,
  toMs: instantMs,
});

const openStateSchema: z.ZodType<OpenState> = z.strictObject({
  inquiries: inquiriesSchema,
  nudged: z.array(z.string()),
  interruptions: z.array(interruptionSchema),
});

const withinMs = z.int().min(1);
const counts = z.enum(['wall-clock', 'open-hours']);
const goal = z.strictObject({ withinMs, share: z.number().min(0).max(1), counts });
const goalClock = z.strictObject({ withinMs, counts });
const goalException = z.strictObject({
  channel: z.enum(channels).nullable(),
  kind: z.enum(kinds).nullable(),
  clocks: z.strictObject({ 'ten-minute': goalClock, '24-hour': goalClock }),
});
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const intervals = z.array(z.tuple([timeOfDay, timeOfDay]));
const minuteOfDay = z.int().min(0).max(1440);
const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const count = z.int().min(1);

const shortcut = z.string().nullable();

const desktopSchema = z.strictObject({
  trayShows: z.enum(trayShows),
  startAtLogin: z.boolean(),
  shortcuts: z.strictObject({ popup: shortcut, add: shortcut }),
});

const settingsSchema: z.ZodType<Settings> = z.strictObject({
  me: z.string(),
  colleagues: z.array(z.string()),
  policy: z.strictObject({
    goals: z.strictObject({ 'ten-minute': goal, '24-hour': goal }),
    goalExceptions: z.array(goalException),
    openHours: z.strictObject({
      zone: id,
      weekly: z.strictObject({
        mon: intervals,
        tue: intervals,
        wed: intervals,
        thu: intervals,
        fri: intervals,
        sat: intervals,
        sun: intervals,
      }),
      holidays: z.array(dateSchema),
    }),
    ladder: z.enum(ladderNames),
    quietTime: z.strictObject({ from: minuteOfDay, to: minuteOfDay }).nullable(),
    quietUntilMs: instantMs.nullable(),
  }),
  desktop: desktopSchema,
  backups: z.strictObject({ hourlyForHours: count, dailyForDays: count, monthlyForMonths: count }),
  retention: z.strictObject({ keepMonths: count.nullable() }),
  templates: z.array(z.strictObject({ id, title: z.string(), text: z.string() })),
  appearance: z.strictObject({ theme: z.enum(themes), language: z.enum(languageChoices) }),
  holidays: z.strictObject({
    region: z
      .strictObject({ country: z.string(), state: z.string().nullable(), region: z.string().nullable() })
      .nullable(),
    names: z.record(dateSchema, z.string()),
  }),
  callBackTime: z.strictObject({ from: minuteOfDay, to: minuteOfDay }).nullable(),
  firstSteps: z.enum(['due', 'done']),
});

export function parseInquiry(value: unknown): Parsed<Inquiry> {
  return parseWith(inquirySchema, value);
}

/** An array of inquiries; each id, and within an inquiry each event's id, only once. */
export function parseInquiries(value: unknown): Parsed<readonly Inquiry[]> {
  return parseWith(inquiriesSchema, value);
}

export function parseOpenState(value: unknown): Parsed<OpenState> {
  return parseWith(openStateSchema, value);
}

export function parseSettings(value: unknown): Parsed<Settings> {
  return parseWith(settingsSchema, value);
}

/** Only the file of that month. */
export function parseClosedMonth(month: string, value: unknown): Parsed<ClosedMonth> {
  return parseWith(closedMonthSchema(z.literal(month)), value);
}

function closedMonthSchema(month: z.ZodType<string>) {
  return z.strictObject({ month, inquiries: inquiriesSchema });
}

/** What the data of each kind of file looks like. A change here is a new schema. */
export const fileShapes: Readonly<Record<FileFormat, z.ZodType>> = {
  'ten-four/open': openStateSchema,
  'ten-four/closed': closedMonthSchema(z.string().regex(monthPattern)),
  'ten-four/settings': settingsSchema,
};

/** From so many on a month is looked at in pieces. */
const inquiriesAtATime = 200;

/** The same as `parseClosedMonth`, a few inquiries between two pauses. */
export async function parseClosedMonthInPieces(
  month: string,
  value: unknown,
  pause: () => Promise<void>,
): Promise<Parsed<ClosedMonth>> {
  // Its items are looked at below, one by one and with pauses.
  const whole = parsedBy(z.strictObject({ month: z.literal(month), inquiries: z.array(z.unknown()) }), value);
  if (!whole.ok) return whole;
  const inquiries: Inquiry[] = [];
  for (const [at, item] of whole.value.inquiries.entries()) {
    if (at % inquiriesAtATime === inquiriesAtATime - 1) await pause();
    const parsed = parseInquiry(item);
    if (!parsed.ok) return { ok: false, problem: `inquiries.${at}.${parsed.problem}` };
    inquiries.push(parsed.value);
  }
  const isUnique = new Set(inquiries.map(({ id: one }) => one)).size === inquiries.length;
  return isUnique ? { ok: true, value: { month, inquiries } } : { ok: false, problem: 'the same id stands twice' };
}

function uniqueById<T extends { readonly id: string }>(items: z.ZodArray<z.ZodType<T>>): z.ZodType<T[]> {
  return items.refine((values) => new Set(values.map((item) => item.id)).size === values.length, {
    error: 'the same id stands twice',
  });
}

/** By the names of the lists; of these alone a file can have very many. */
const listItems: Readonly<Record<string, z.ZodType>> = {
  events: eventSchema,
  inquiries: inquirySchema,
  interruptions: interruptionSchema,
  nudged: z.string(),
  colleagues: z.string(),
};
const manyItems = 1_000;

/** A parser notes each item that is wrong: of a million, for seconds and in gigabytes. So long lists end at the first. */
function hasWrongItem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, list]: readonly [string, unknown]) => {
    const item = Object.hasOwn(listItems, name) ? listItems[name] : undefined;
    if (item === undefined || !Array.isArray(list)) return false;
    if (name === 'inquiries' && list.some(hasWrongItem)) return true;
    return list.length > manyItems && list.some((one) => !item.safeParse(one).success);
  });
}

function parseWith<T>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  if (hasWrongItem(value)) return { ok: false, problem: 'an item of a long list is not understood' };
  return parsedBy(schema, value);
}

function parsedBy<T>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return { ok: false, problem: `${place}${issue?.message ?? 'not understood'}` };
}
