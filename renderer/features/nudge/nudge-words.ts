// Owns what a nudge says, and how several that are still open become one.
import type { InquiryView, NudgeView } from '../../../electron/contract/views.ts';
import type { PlannedNudge } from '../../../electron/domain/nudge.ts';
import { dayAndTime } from '../../ui/time-words.ts';

export interface NudgeWords {
  readonly title: string;
  /** The one inquiry it is about, which can be acted on from here; null for several. */
  readonly single: InquiryView | null;
  /** Where "Show" leads. */
  readonly firstId: string;
}

interface Zoned {
  readonly zone: string;
  readonly nowMs: number;
}

/** Null when everything that it was about has been dealt with. */
export function nudgeWords(
  nudges: readonly NudgeView[],
  inquiry: (id: string) => InquiryView | undefined,
  zoned: Zoned,
): NudgeWords | null {
  const latest = new Map<string, { readonly view: InquiryView; readonly about: NudgeView['about'][number] }>();
  for (const about of nudges.flatMap((nudge) => nudge.about)) {
    const view = inquiry(about.inquiryId);
    if (view !== undefined && stillHolds(view, about)) latest.set(about.inquiryId, { view, about });
  }
  const open = [...latest.values()].sort((a, b) => a.about.dueMs - b.about.dueMs);
  const [first, second] = open;
  if (first === undefined) return null;
  if (second === undefined) {
    return { title: singleTitle(first.view, first.about, zoned), single: first.view, firstId: first.view.id };
  }
  const names = open.slice(0, 3).map(({ view }) => view.label);
  const more = open.length - names.length;
  const title = `${open.length} are waiting: ${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`;
  return { title, single: null, firstId: first.view.id };
}

/** What was acknowledged, closed or taken over in the meantime needs no nudge. */
function stillHolds({ standing }: InquiryView, { about }: { readonly about: PlannedNudge['about'] }): boolean {
  switch (about) {
    case 'ten-minute':
    case '24-hour':
      return standing.phase === 'waiting';
    case 'promise':
      return standing.phase === 'promised';
    case 'hand-off':
      return standing.handOff !== null;
  }
}

function singleTitle({ label, standing }: InquiryView, nudge: NudgeView['about'][number], zoned: Zoned): string {
  const at = dayAndTime(zoned.zone, nudge.dueMs, zoned.nowMs);
  const isPast = nudge.dueMs < zoned.nowMs;
  switch (nudge.about) {
    case 'ten-minute':
      return isPast ? `${label} still waits and was due at ${at}.` : `${label} is waiting, due at ${at}.`;
    case '24-hour':
      return isPast ? `${label} is late: an answer was due at ${at}.` : `${label} needs an answer by ${at}.`;
    case 'promise':
      return isPast ? `You promised ${label} to be in touch by ${at}.` : `You promised ${label}: by ${at}.`;
    case 'hand-off':
      return `${standing.handOff?.to ?? 'The colleague'} has not accepted ${label} by ${at}.`;
  }
}
