// Owns the choices of the second step: the usual goals and open hours, and which of them is set now.
import type { Interval, OpenHours } from '../../../electron/domain/open-hours.ts';
import { hourMs, minuteMs, type Goal, type GoalId, type Policy } from '../../../electron/domain/policy.ts';

const usualMs: Readonly<Record<GoalId, readonly number[]>> = {
  'ten-minute': [5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  '24-hour': [4, 8, 24, 48].map((hours) => hours * hourMs),
};

/** With what is set now, also where that is not usual. */
export function goalLengths(id: GoalId, { withinMs }: Goal): readonly number[] {
  return [...new Set([...usualMs[id], withinMs])].toSorted((a, b) => a - b);
}

type Weekly = OpenHours['weekly'];

function week(open: readonly Interval[], days: 5 | 6 | 7): Weekly {
  const [saturday, sunday] = [days > 5 ? open : [], days > 6 ? open : []];
  return { mon: open, tue: open, wed: open, thu: open, fri: open, sat: saturday, sun: sunday };
}

export const usualHours = [
  ['weekdays-9-17', week([['09:00', '17:00']], 5)],
  ['weekdays-8-18', week([['08:00', '18:00']], 5)],
  ['six-days-9-18', week([['09:00', '18:00']], 6)],
  ['every-day-9-17', week([['09:00', '17:00']], 7)],
  ['around-the-clock', week([['00:00', '24:00']], 7)],
] as const satisfies readonly (readonly [string, Weekly])[];

export type UsualHours = (typeof usualHours)[number][0];

/** Which of them is set now; null for a week of the office's own. */
export function usualHoursOf({ weekly }: Pick<OpenHours, 'weekly'>): UsualHours | null {
  const days = (one: Weekly): string => JSON.stringify([one.mon, one.tue, one.wed, one.thu, one.fri, one.sat, one.sun]);
  return usualHours.find(([, usual]) => days(usual) === days(weekly))?.[0] ?? null;
}

export interface Counting {
  readonly withinMs: Readonly<Record<GoalId, number>>;
  readonly counts: Goal['counts'];
  readonly hours: UsualHours | null;
}

export function countingOf({ goals, openHours }: Policy): Counting {
  return {
    withinMs: { 'ten-minute': goals['ten-minute'].withinMs, '24-hour': goals['24-hour'].withinMs },
    counts: goals['ten-minute'].counts,
    hours: usualHoursOf(openHours),
  };
}

/** The policy with what was chosen; the shares, the holidays and a week of the office's own stay. */
export function policyWith(policy: Policy, { withinMs, counts, hours }: Counting): Policy {
  const weekly = usualHours.find(([id]) => id === hours)?.[1] ?? policy.openHours.weekly;
  const areCountsChosen = counts !== policy.goals['ten-minute'].counts;
  const goal = (id: GoalId): Goal => ({
    ...policy.goals[id],
    withinMs: withinMs[id],
    // Two goals that count differently do so on purpose.
    ...(areCountsChosen ? { counts } : {}),
  });
  return {
    ...policy,
    goals: { 'ten-minute': goal('ten-minute'), '24-hour': goal('24-hour') },
    openHours: { ...policy.openHours, weekly },
  };
}

/** "Alex, Noor" as it is written in one line. */
export function namesIn(text: string): readonly string[] {
  const names = text.split(/[,;\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
