import type { StoreNotice } from '../durable-file.ts';
import type { SavedValue } from '../saved-value.ts';
import type { OpenState } from '../schema.ts';
import type { Erasing } from './erasing.ts';
import { eraseMarkerName } from './marker.ts';

/** At a start: what an earlier run has begun must not wait, because what it left names the customer. */
export async function finishErasing(
  erasing: Erasing,
  open: SavedValue<OpenState>,
  notify: (notice: StoreNotice) => void,
): Promise<void> {
  const outcome = await erasing.finishAtStart((erased) => {
    const byId = new Map(erased.map((inquiry) => [inquiry.id, inquiry]));
    const inquiries = open.current().inquiries.map((inquiry) => byId.get(inquiry.id) ?? inquiry);
    return open.save({ ...open.current(), inquiries });
  });
  if (outcome === 'nothing') return;
  const about = { movedTo: null, savedAtMs: null };
  if (outcome === 'stopped') notify({ kind: 'erasing-stopped', file: eraseMarkerName, ...about });
  else if ('movedTo' in outcome) notify({ ...about, ...outcome, kind: 'erasing-unreadable', file: eraseMarkerName });
  else notify({ kind: 'erasing-finished', file: outcome.receipt.name, ...about });
}
