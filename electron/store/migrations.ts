// From older files to the present schema, one step a version.
export const fileFormats = ['ten-four/open', 'ten-four/closed', 'ten-four/settings'] as const;
export type FileFormat = (typeof fileFormats)[number];

interface MigrationStep {
  /** The schema that it takes; it returns data of the next one. */
  readonly from: number;
  readonly migrate: (format: FileFormat, data: unknown) => unknown;
}

export interface SchemaHistory {
  /** The schema that this version writes. */
  readonly current: number;
  /** Oldest first, one for every schema before `current`. */
  readonly steps: readonly MigrationStep[];
}

/**
 * What schema 2 adds, as it was then: defaults that change later must not change what an old file becomes. Before there
 * was a desktop edition, files of schema 1 had no `desktop`. Inquiries may have the event "erased" since; none had it.
 */
const addedBySchema2 = {
  desktop: { trayShows: 'minutes', startAtLogin: false, shortcuts: { popup: null, add: null } },
  backups: { hourlyForHours: 24, dailyForDays: 14, monthlyForMonths: 12 },
  retention: { keepMonths: null },
};

const toSchema2: MigrationStep = {
  from: 1,
  migrate: (format, data) => (format === 'ten-four/settings' && isRecord(data) ? { ...addedBySchema2, ...data } : data),
};

/** Inquiries may have the events "best-time", "merged-with" and "merged-into" since. Whoever has settings has begun. */
const addedBySchema3 = {
  templates: [],
  appearance: { theme: 'system', language: 'system' },
  holidays: { region: null, names: {} },
  callBackTime: null,
  firstSteps: 'done',
};

const toSchema3: MigrationStep = {
  from: 2,
  migrate: (format, data) =>
    format === 'ten-four/settings' && isRecord(data) && isRecord(data['policy'])
      ? { ...addedBySchema3, ...data, policy: { goalExceptions: [], ...data['policy'] } }
      : data,
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Schema 1 is the first that was released. A new schema adds its step here and fixtures of its files to the tests; its files
 * keep the header of today with a checksum that covers the schema, or a header with other keys: see `checksumLead`.
 */
export const schemaHistory: SchemaHistory = { current: 3, steps: [toSchema2, toSchema3] };

/** Null when no chain of steps leads from that schema to the present one. */
export function migrate(
  history: SchemaHistory,
  format: FileFormat,
  schema: number,
  data: unknown,
): { readonly data: unknown } | null {
  let migrated = data;
  for (let version = schema; version < history.current; version += 1) {
    const step = history.steps.find(({ from }) => from === version);
    if (step === undefined) return null;
    migrated = step.migrate(format, migrated);
  }
  return { data: migrated };
}
