import { schemaHistory } from '../../../electron/store/migrations.ts';

/** The next schema, which no version knows yet. */
export const newerSchema = schemaHistory.current + 1;

/** The text of a file as a later version might have written it. */
export function withNewerSchema(text: string): string {
  return text.replace(`"schema":${schemaHistory.current}`, `"schema":${newerSchema}`);
}
