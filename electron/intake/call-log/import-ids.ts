import { createHash } from 'node:crypto';
import { uuidV7 } from '../../domain/uuid.ts';

/** The order of events of one instant in an inquiry, which is the order of their ids. */
const ranks = { 'followed-up': 1, action: 2, acknowledged: 3, closed: 4 } as const;

/**
 * Ids that follow from the call alone, so that the same call gives the same ids in every import, on every computer.
 * `atMs` is the call's time in UTC milliseconds.
 */
export function inquiryIdOf(system: string, call: ImportedCall): string {
  return uuidV7(call.atMs, tailOf([system, call.reference]));
}

interface ImportedCall {
  readonly atMs: number;
  readonly reference: string;
}

/**
 * A follow-up's id does not depend on the inquiry it joins: one call is one message, wherever an earlier import put it.
 */
export function followUpIdOf(system: string, call: ImportedCall): string {
  return rankedId(system, call, 'followed-up', '');
}

/** The action that one call is for one inquiry, and the events that it consists of. */
export function contactIdsOf(
  system: string,
  call: ImportedCall,
  inquiryId: string,
): Readonly<Record<'action' | 'acknowledged' | 'closed', string>> {
  return {
    action: rankedId(system, call, 'action', inquiryId),
    acknowledged: rankedId(system, call, 'acknowledged', inquiryId),
    closed: rankedId(system, call, 'closed', inquiryId),
  };
}

function rankedId(system: string, call: ImportedCall, type: keyof typeof ranks, inquiryId: string): string {
  const tail = tailOf([system, call.reference, type, inquiryId]);
  tail[0] = ranks[type];
  return uuidV7(call.atMs, tail);
}

function tailOf(parts: readonly string[]): Uint8Array {
  // JSON keeps ["a", "bc"] and ["ab", "c"] apart.
  return new Uint8Array(createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 10));
}
