import { done, type Result } from '../contract/result.ts';
import type { InquiryView } from '../contract/views.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

/** Merges lead to a smaller id each time (R13), and hardly ever twice. */
const mostMerges = 10;

/**
 * These inquiries, in the list or closed in any month, in the order asked for. R13: where one was merged, the one that
 * answers for it. Null stands for what is not there any more.
 */
export async function viewsOf(
  { ledger }: DeskParts,
  history: History,
  ids: readonly string[],
): Promise<Result<readonly (InquiryView | null)[]>> {
  const known = new Map<string, InquiryView>();
  let wanted = ids;
  for (let merges = 0; wanted.length > 0 && merges < mostMerges; merges += 1) {
    const archived = await history.find(wanted);
    for (const id of wanted) {
      const inquiry = archived.get(id);
      // Meanwhile one may have come back: then the list has it.
      const entry = ledger.entry(id) ?? (inquiry === undefined ? undefined : ledger.entryOf(inquiry));
      if (entry !== undefined) known.set(id, entry.view);
    }
    wanted = [...known.values()].flatMap(({ standing }) =>
      standing.phase === 'merged' && !known.has(standing.intoId) ? [standing.intoId] : [],
    );
  }
  const answering = (id: string): InquiryView | undefined => {
    const view = known.get(id);
    return view?.standing.phase === 'merged' && view.standing.intoId !== id ? answering(view.standing.intoId) : view;
  };
  return done(ids.map((id) => answering(id) ?? null));
}
