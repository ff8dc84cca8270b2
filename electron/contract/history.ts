// What the page sees of closed inquiries and of one customer.
import { z } from 'zod';
import type { DayWindow } from '../domain/best-time.ts';
import type { ClosedFilter } from '../domain/closed-filter.ts';
import { closeReasons } from '../domain/event.ts';
import { channels } from '../domain/inquiry.ts';
import type { CustomerFigures, InquiryRecord } from '../domain/inquiry-record.ts';
import { goalIds } from '../domain/policy.ts';
import type { CustomerWays } from '../domain/same-customer.ts';
import type { InquiryView } from './views.ts';

/** An inquiry with what became of its clocks and promises. */
export interface RecordView {
  readonly inquiry: InquiryView;
  readonly record: InquiryRecord;
}

export interface HistoryFilter extends ClosedFilter {
  readonly text: string;
  /** Arrived on these days of the office or between, "YYYY-MM-DD". */
  readonly from: string | null;
  readonly to: string | null;
}

/** After which the next page begins. */
export interface HistoryPlace {
  readonly receivedAtMs: number;
  readonly id: string;
}

export interface HistoryPage {
  /** The newest arrival first. */
  readonly records: readonly RecordView[];
  /** All that fit. */
  readonly count: number;
  /** Null at the end. */
  readonly nextAfter: HistoryPlace | null;
  /** Everybody who acknowledged or closed something, by name. */
  readonly people: readonly string[];
}

/** Everything about one customer. */
export interface CustomerCard {
  readonly label: string;
  readonly isErased: boolean;
  readonly ways: CustomerWays;
  /** Open ones first, then the newest arrival first. */
  readonly records: readonly RecordView[];
  /** There are older ones that were not read. */
  readonly isCut: boolean;
  readonly figures: CustomerFigures;
  /** When they are best reached, as noted last. */
  readonly bestTime: DayWindow | null;
}

const day = z.iso.date();

export const historyFilterParser = z.object({
  text: z.string().max(200),
  channel: z.enum(channels).nullable(),
  person: z.string().max(200).nullable(),
  reason: z.enum(closeReasons).nullable(),
  goal: z.object({ id: z.enum(goalIds), state: z.enum(['met', 'missed']) }).nullable(),
  from: day.nullable(),
  to: day.nullable(),
}) satisfies z.ZodType<HistoryFilter>;
