import type { CallAnswer } from '../contract/calls.ts';
import { done, type Result } from '../contract/result.ts';
import { localDate } from '../domain/local-time.ts';
import { exportCsv, exportJson } from '../intake/export.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

/** Everything there is, open and ever closed, oldest first. */
export async function exportFile(
  { ledger, clock }: DeskParts,
  history: History,
  format: 'csv' | 'json',
): Promise<Result<CallAnswer<'exportFile'>>> {
  const nowMs = clock.now();
  const { zone } = ledger.rules.policy.openHours;
  const open = ledger.entries().map(({ inquiry }) => inquiry);
  const all = [...(await history.since(0)), ...open].sort((a, b) => a.receivedAtMs - b.receivedAtMs);
  const fileName = `ten-four-${localDate(zone, nowMs)}.${format}`;
  const text = format === 'csv' ? exportCsv(all, { zone, nowMs }) : exportJson(all, ledger.settings);
  return done({ fileName, text });
}
