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

/** What one spoilt bit makes of the last digit of the present schema: 7 of 3. */
export const spoiltSchema = spoiltOf(String(schemaHistory.current));

function spoiltOf(number: string): number {
  const last = number.charCodeAt(number.length - 1);
  const digits = [1, 2, 4, 8].map((bit) => `${number.slice(0, -1)}${String.fromCharCode(last ^ bit)}`);
  const greater = digits.map(Number).filter((other) => other > Number(number));
  if (greater[0] === undefined) throw new Error(`No spoilt bit makes a greater number of ${number}.`);
  return greater[0];
}

/** Only the number is another: nobody has written that. */
export function withSpoiltSchema(text: string, schema = spoiltSchema): string {
  return text.replace(/"schema":\d+/, `"schema":${schema}`);
}
