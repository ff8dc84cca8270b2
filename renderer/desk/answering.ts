import type { InquiryView } from '../../electron/contract/views.ts';
import type { Mirror } from './mirror.ts';

/** R13: the inquiry that answers for this one: itself, or the one that it was merged into. */
export function answeringFor({ inquiry }: Pick<Mirror, 'inquiry'>, id: string): InquiryView | undefined {
  const view = inquiry(id);
  return view?.standing.phase === 'merged' ? answeringFor({ inquiry }, view.standing.intoId) : view;
}
