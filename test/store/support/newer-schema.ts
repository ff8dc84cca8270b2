import { createHash } from 'node:crypto';
import { schemaHistory } from '../../../electron/store/migrations.ts';

/** The next schema, which no version knows yet. */
export const newerSchema = schemaHistory.current + 1;

/** The text of a file as a later version might have written it: of a schema whose number the checksum covers. */
export function withNewerSchema(text: string, schema = newerSchema): string {
  const { sequence, savedAtMs, data, checksum } = JSON.parse(text.replace(/^\ufeff/, '')) as Readonly<
    Record<string, unknown>
  >;
  const proof = createHash('sha256')
    .update(JSON.stringify([schema, sequence, savedAtMs, data]))
    .digest('hex');
  return withSpoiltSchema(text, schema).replace(String(checksum), proof);
}

/** Only the number is another: nobody has written that. */
export function withSpoiltSchema(text: string, schema = newerSchema): string {
  return text.replace(/"schema":\d+/, `"schema":${schema}`);
}
