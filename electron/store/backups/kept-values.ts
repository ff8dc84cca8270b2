// What the bytes of a kept file say, decoded as the store decodes its own.
import type { Settings } from '../../domain/settings.ts';
import { decode, encode, type Decoded, type Stamp } from '../envelope.ts';
import { closedFileKind, createLineCache, openFileKind, settingsFileKind } from '../file-kinds.ts';
import { schemaHistory } from '../migrations.ts';
import type { ClosedMonth, OpenState } from '../schema.ts';
import { monthOfName, openName, settingsName } from './manifest.ts';

export type KeptValue =
  | { readonly kind: 'open'; readonly stamp: Stamp; readonly data: OpenState }
  | { readonly kind: 'settings'; readonly stamp: Stamp; readonly data: Settings }
  | { readonly kind: 'month'; readonly stamp: Stamp; readonly data: ClosedMonth };

/** By the name that the file has in the data folder. Null when it cannot be used. */
export function decodeKept(name: string, bytes: Uint8Array): KeptValue | null {
  const month = monthOfName(name);
  if (name === openName) return named('open', decode(openFileKind(createLineCache()), schemaHistory, bytes));
  if (name === settingsName) return named('settings', decode(settingsFileKind, schemaHistory, bytes));
  if (month === null) return null;
  return named('month', decode(closedFileKind(month, createLineCache()), schemaHistory, bytes));
}

function named<Kind extends string, T>(
  kind: Kind,
  decoded: Decoded<T>,
): { readonly kind: Kind; readonly stamp: Stamp; readonly data: T } | null {
  return decoded.kind === 'good' ? { kind, stamp: decoded.stamp, data: decoded.data } : null;
}

/** As the store would write it, with the stamp that it had. */
export function encodeKept(value: KeptValue): string {
  switch (value.kind) {
    case 'open':
      return encode(openFileKind(createLineCache()), schemaHistory, value.stamp, value.data);
    case 'settings':
      return encode(settingsFileKind, schemaHistory, value.stamp, value.data);
    case 'month':
      return encode(closedFileKind(value.data.month, createLineCache()), schemaHistory, value.stamp, value.data);
  }
}
