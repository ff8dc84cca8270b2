import { defaultGoals, type Policy, type QuietTime } from './policy.ts';
import type { OwnTemplate } from './message.ts';
import type { OpenHours } from './open-hours.ts';
import type { TrayShow } from './tray-scene.ts';

/** How the desktop edition sits on this computer; the browser edition has no use for it. */
export interface DesktopSettings {
  /** What the icon says of the most urgent inquiry. */
  readonly trayShows: TrayShow;
  readonly startAtLogin: boolean;
  /** Key combinations that work in every program, as "Ctrl+Alt+T"; null for none. */
  readonly shortcuts: { readonly popup: string | null; readonly add: string | null };
}

/** How long kept backups stay; the newest of each hour, day and month. */
export interface BackupSettings {
  readonly hourlyForHours: number;
  readonly dailyForDays: number;
  readonly monthlyForMonths: number;
}

export interface RetentionSettings {
  /** Closed months that stay beside the present one; null keeps them for ever. */
  readonly keepMonths: number | null;
}

export const themes = ['system', 'light', 'dark'] as const;
export const languageChoices = ['system', 'en', 'es', 'de'] as const;

export interface AppearanceSettings {
  readonly theme: (typeof themes)[number];
  readonly language: (typeof languageChoices)[number];
}

/** As date-holidays names them: "DE", "BY", "A"; null is the whole of it. */
export interface HolidayRegion {
  readonly country: string;
  readonly state: string | null;
  readonly region: string | null;
}

/** Where the holidays of the open hours come from; the days themselves stand there. */
export interface HolidaySettings {
  readonly region: HolidayRegion | null;
  /** What a day is called, by its date ("YYYY-MM-DD"); a day that somebody typed has no name. */
  readonly names: Readonly<Record<string, string>>;
}

/** What the person at this computer has chosen. */
export interface Settings {
  /** The name acknowledgements are recorded under (R2). Empty: that of whoever is signed in at this computer. */
  readonly me: string;
  readonly colleagues: readonly string[];
  readonly policy: Policy;
  readonly desktop: DesktopSettings;
  readonly backups: BackupSettings;
  readonly retention: RetentionSettings;
  /** The office's own messages, beside those that come with the program. */
  readonly templates: readonly OwnTemplate[];
  readonly appearance: AppearanceSettings;
  readonly holidays: HolidaySettings;
  /** The time of each open day that is kept for calling back, in minutes after local midnight; null for none. */
  readonly callBackTime: QuietTime | null;
  /** Whether the first steps are still to be offered. */
  readonly firstSteps: 'due' | 'done';
}

export const defaultDesktop: DesktopSettings = {
  trayShows: 'minutes',
  startAtLogin: false,
  shortcuts: { popup: null, add: null },
};

export const defaultBackups: BackupSettings = { hourlyForHours: 24, dailyForDays: 14, monthlyForMonths: 12 };
export const defaultAppearance: AppearanceSettings = { theme: 'system', language: 'system' };
export const defaultHolidays: HolidaySettings = { region: null, names: {} };
export const defaultRetention: RetentionSettings = { keepMonths: null };

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** At least one of each: a mistake is often noticed the next day, and a rotation of nothing would be none. */
export const backupBounds: Readonly<Record<keyof BackupSettings, Bounds>> = {
  hourlyForHours: { least: 1, most: 168 },
  dailyForDays: { least: 1, most: 365 },
  monthlyForMonths: { least: 1, most: 120 },
};

/** One full month beside the present one: the week's figures reach back over the turn of a month. */
export const keepMonthsBounds: Bounds = { least: 1, most: 600 };

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
      goalExceptions: [],
      openHours: defaultOpenHours(zone),
      ladder: 'standard',
      quietTime: null,
      quietUntilMs: null,
    },
    desktop: defaultDesktop,
    backups: defaultBackups,
    retention: defaultRetention,
    templates: [],
    appearance: defaultAppearance,
    holidays: defaultHolidays,
    callBackTime: null,
    firstSteps: 'due',
  };
}
