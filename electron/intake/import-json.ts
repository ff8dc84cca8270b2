import type { Inquiry } from '../domain/inquiry.ts';
import { inWords, type Gaps, type Words } from '../domain/words.ts';
import { parseInquiries } from '../store/schema.ts';
import { jsonExportFormat, jsonExportVersion } from './export.ts';

export type JsonReading =
  { readonly ok: true; readonly inquiries: readonly Inquiry[] } | ({ readonly ok: false } & Words);

/** Reads what `exportJson` wrote. Nothing of a file that is damaged or of a later version is taken. */
export function readJsonExport(text: string): JsonReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return notTaken(
      'This file is no JSON, or it is cut off, so nothing was added. Save the export again, and choose that.',
    );
  }
  if (!isRecord(value) || value['format'] !== jsonExportFormat) {
    return notTaken('This is no export of Ten-Four, so nothing was added. Choose a JSON file that Ten-Four has saved.');
  }
  const version = value['version'];
  if (typeof version !== 'number' || version > jsonExportVersion) {
    return notTaken('This export is of a later version of Ten-Four. Update the app first. Nothing was added.');
  }
  const parsed = parseInquiries(value['inquiries']);
  if (!parsed.ok) {
    // What it says beside the place is for programs, and in English.
    const [, place] = /^(\S+): /.exec(parsed.problem) ?? [];
    return place === undefined
      ? notTaken(
          'Something in this export is not as it was written, so nothing was added. Save it again, and choose that.',
        )
      : notTaken(
          '{place} in this export is not as it was written, so nothing was added. Save it again, and choose that.',
          {
            place,
          },
        );
  }
  return { ok: true, inquiries: parsed.value };
}

function notTaken(template: string, gaps?: Gaps): JsonReading {
  return { ok: false, ...inWords(template, gaps) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
