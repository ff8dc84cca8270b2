import type { CallAnswer, CallArgs } from '../contract/calls.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import { documentLanguage } from '../domain/document-words.ts';
import { uniteInquiries } from '../domain/event.ts';
import type { Inquiry } from '../domain/inquiry.ts';
import { localDate } from '../domain/local-time.ts';
import { templates } from '../domain/words.ts';
import { exportCsv, exportJson } from '../intake/export.ts';
import type { DeskParts } from './parts.ts';

/** Half of what a text can hold, since the answer is quoted on its way to the page; and what fits the memory. */
const mostBytes = 200_000_000;

/** Everything there is, open and ever closed, oldest first; or what was closed in a year. */
export async function exportFile(
  parts: DeskParts,
  { format, year, language: asked }: CallArgs<'exportFile'>,
): Promise<Result<CallAnswer<'exportFile'>>> {
  const { ledger, store, clock } = parts;
  const months = (await store.months()).filter((month) => year === undefined || month.startsWith(`${year}-`));
  // Before any is read: so much would not fit the memory.
  if ((await store.closed.bytesOf(months)) > mostBytes) return tooMuch(year);
  const nowMs = clock.now();
  const { zone } = ledger.rules.policy.openHours;
  const open = year === undefined ? ledger.entries().map(({ inquiry }) => inquiry) : [];
  const all = [...(await closedIn(parts, months)), ...open].sort((a, b) => a.receivedAtMs - b.receivedAtMs);
  const fileName = `ten-four-${year ?? localDate(zone, nowMs)}.${format}`;
  const language = documentLanguage(asked, ledger.settings.appearance);
  const text = format === 'csv' ? exportCsv(all, { zone, nowMs, language }) : exportJson(all, ledger.settings);
  return text.length > mostBytes ? tooMuch(year) : done({ fileName, text });
}

async function closedIn({ store }: DeskParts, months: readonly string[]): Promise<readonly Inquiry[]> {
  const united = new Map<string, Inquiry>();
  for (const month of months) {
    for (const inquiry of await store.readMonth(month)) {
      const known = united.get(inquiry.id);
      united.set(inquiry.id, known === undefined ? inquiry : uniteInquiries(known, inquiry));
    }
  }
  return [...united.values()];
}

const tooBig = templates({
  all: 'That is more than fits one file. Enter a year and save the years one by one.',
  year: 'That year is more than fits one file. Copy the folder "closed" of the data folder instead: it holds a readable file for each month.',
});

function tooMuch(year: number | undefined): Result<never> {
  return refuse('too-much', year === undefined ? tooBig.all : tooBig.year);
}
