import { defaultGoals, type Policy } from './policy.ts';
import type { OpenHours } from './open-hours.ts';

/** What the person at this computer has chosen. */
export interface Settings {
  /** The name acknowledgements are recorded under (R2). Empty: that of whoever is signed in at this computer. */
  readonly me: string;
  readonly colleagues: readonly string[];
  readonly policy: Policy;
}

const nineToFive = [['09:00', '17:00']] as const;

/** Monday to Friday from nine to five in the given IANA zone, no holidays. */
export function defaultOpenHours(zone: string): OpenHours {
  return {
    zone,
    weekly: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive, sat: [], sun: [] },
    holidays: [],
  };
}

export function defaultSettings(zone: string): Settings {
  return {
    me: '',
    colleagues: [],
    policy: {
      goals: defaultGoals,
      openHours: defaultOpenHours(zone),
      ladder: 'standard',
      quietTime: null,
      quietUntilMs: null,
    },
  };
}
