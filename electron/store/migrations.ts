// From older files to the present schema, one step a version.
export type FileFormat = 'ten-four/open' | 'ten-four/closed' | 'ten-four/settings';

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

/** Schema 1 is the first that was released. A new schema adds its step here and a fixture of the old one to the tests. */
export const schemaHistory: SchemaHistory = { current: 1, steps: [] };

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
