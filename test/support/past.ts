// Inquiries of the past for the tests of the page: read in from a file, as a person would.
import { dayMs, minuteMs } from '../../electron/domain/policy.ts';
import type { Customer, Inquiry } from '../../electron/domain/inquiry.ts';
import { exportJson } from '../../electron/intake/export.ts';
import type { RunningEdition } from './browser-edition.ts';
import { anEvent, anInquiry } from './builders.ts';

export interface Past extends Partial<Omit<Inquiry, 'customer'>> {
  readonly customer?: Partial<Customer>;
  readonly daysAgo: number;
  /** After how many minutes it was acknowledged and closed. */
  readonly minutes?: number;
  readonly by?: string;
}

export function past({ customer = {}, daysAgo, minutes = 3, by = 'Sam', ...changes }: Past): Inquiry {
  const receivedAtMs = Date.now() - daysAgo * dayMs;
  const atMs = receivedAtMs + minutes * minuteMs;
  return anInquiry({
    receivedAtMs,
    customer: { name: null, phone: null, email: null, handle: null, ...customer },
    events: [anEvent('acknowledged', { atMs, by }), anEvent('closed', { atMs, by })],
    ...changes,
  });
}

export async function readIn(edition: RunningEdition, inquiries: readonly Inquiry[]): Promise<void> {
  const contentBase64 = Buffer.from(exportJson(inquiries)).toString('base64');
  await edition.ask('importJson', { fileName: 'past.json', contentBase64 });
}
