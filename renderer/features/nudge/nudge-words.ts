// Owns what a nudge says, and how several that are still open become one.
import type { InquiryView, NudgeView } from '../../../electron/contract/views.ts';
import type { PlannedNudge } from '../../../electron/domain/nudge.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { say } from './words.ts';

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
  return { title: severalTitle(open.map(({ view }) => view.label)), single: null, firstId: first.view.id };
}

const mostNamed = 3;

function severalTitle(labels: readonly string[]): string {
  const names = labels.slice(0, mostNamed).join(', ');
  const [count, more] = [labels.length, labels.length - mostNamed];
  return more > 0 ? say('several-more', { count, names, more }) : say('several', { count, names });
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
  if (nudge.about === 'hand-off') {
    return say('hand-off', { colleague: standing.handOff?.to ?? say('the-colleague'), name: label, at });
  }
  return say(nudge.dueMs < zoned.nowMs ? `${nudge.about}-late` : nudge.about, { name: label, at });
}
