import { z } from 'zod';
import { ladderNames } from '../domain/nudge-ladder.ts';
import { channels, kinds } from '../domain/inquiry.ts';
import { dayMs, minuteMs } from '../domain/policy.ts';
import { backupBounds, keepMonthsBounds, languageChoices, themes, type Settings } from '../domain/settings.ts';
import { trayShows } from '../domain/tray-scene.ts';
import { templates } from '../domain/words.ts';
import { isShortcut } from './shortcut.ts';

const said = templates({
  clockTime: 'Write the time as 09:00.',
  goal: 'Write how long a goal gives in whole minutes: 1 or more, and a year at most.',
  shortcut: 'Write a shortcut as Ctrl+Alt+T: one or two of Ctrl, Alt, Shift, Super, then a letter, digit or F key.',
  shortcuts: 'The two shortcuts must differ. Change one of them.',
  title: 'Give the message a title.',
  text: 'Write the message.',
  holiday: 'Write a holiday as 2026-12-25.',
});

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, said.clockTime);
const intervals = z.array(z.tuple([clockTime, clockTime])).max(12);
const mostHolidays = 2_000;
const minuteOfDay = z.int().min(0).max(1439);

/** Whole minutes, because that is how goals are said everywhere: 90 seconds would read as two minutes. */
const withinMs = z
  .int()
  .multipleOf(minuteMs, said.goal)
  .min(minuteMs, said.goal)
  .max(366 * dayMs, said.goal);
const counts = z.enum(['wall-clock', 'open-hours']);
const goal = z.object({ withinMs, share: z.number().min(0).max(1), counts });
const goalClock = z.object({ withinMs, counts });
const goalException = z.object({
  channel: z.enum(channels).nullable(),
  kind: z.enum(kinds).nullable(),
  clocks: z.object({ 'ten-minute': goalClock, '24-hour': goalClock }),
});

const shortcut = z.string().refine(isShortcut, said.shortcut).nullable();

const desktop = z.object({
  trayShows: z.enum(trayShows),
  startAtLogin: z.boolean(),
  shortcuts: z
    .object({ popup: shortcut, add: shortcut })
    .refine(({ popup, add }) => popup === null || popup !== add, said.shortcuts),
});

const backups = z.object({
  hourlyForHours: whole(backupBounds.hourlyForHours, 'hours'),
  dailyForDays: whole(backupBounds.dailyForDays, 'days'),
  monthlyForMonths: whole(backupBounds.monthlyForMonths, 'months'),
});

function whole({ least, most }: { readonly least: number; readonly most: number }, unit: string): z.ZodNumber {
  const sentence = `Write whole ${unit}, from ${least} to ${most}.`;
  return z.int(sentence).min(least, sentence).max(most, sentence);
}

const template = z.object({
  id: z.string().min(1).max(64),
  title: z.string().trim().min(1, said.title).max(60),
  text: z.string().trim().min(1, said.text).max(1_000),
});

export const holidayRegion = z.object({
  country: z.string().min(2).max(10),
  state: z.string().max(20).nullable(),
  region: z.string().max(20).nullable(),
});

export const settingsParser: z.ZodType<Settings> = z.object({
  /** Empty: the name of whoever is signed in at this computer. */
  me: z.string().trim().max(100),
  colleagues: z.array(z.string().trim().min(1).max(100)).max(200),
  policy: z.object({
    goals: z.object({ 'ten-minute': goal, '24-hour': goal }),
    goalExceptions: z.array(goalException).max(50),
    openHours: z.object({
      zone: z.string().min(1).max(100),
      weekly: z.object({
        mon: intervals,
        tue: intervals,
        wed: intervals,
        thu: intervals,
        fri: intervals,
        sat: intervals,
        sun: intervals,
      }),
      holidays: z.array(z.iso.date(said.holiday)).max(mostHolidays),
    }),
    ladder: z.enum(ladderNames),
    quietTime: z.object({ from: minuteOfDay, to: minuteOfDay }).nullable(),
    quietUntilMs: z.int().min(0).max(8_640_000_000_000_000).nullable(),
  }),
  desktop,
  backups,
  retention: z.object({ keepMonths: whole(keepMonthsBounds, 'months').nullable() }),
  templates: z.array(template).max(50),
  appearance: z.object({ theme: z.enum(themes), language: z.enum(languageChoices) }),
  holidays: z.object({
    region: holidayRegion.nullable(),
    names: z
      .record(z.iso.date(said.holiday), z.string().max(200))
      .refine((names) => Object.keys(names).length <= mostHolidays),
  }),
  callBackTime: z.object({ from: minuteOfDay, to: minuteOfDay }).nullable(),
  firstSteps: z.enum(['due', 'done']),
});
