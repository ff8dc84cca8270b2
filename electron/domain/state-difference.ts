// What would change if one list of inquiries took the place of another: for a look before it happens.
import { isWithdrawn } from './event.ts';
import { inquiryLabel, type Inquiry } from './inquiry.ts';

export interface NamedCount {
  readonly count: number;
  /** The first few, as they are called on screen. */
  readonly labels: readonly string[];
}

export interface StateDifference {
  /** Only in the other list. */
  readonly comesBack: NamedCount;
  /** Only in the present list. */
  readonly goesAway: NamedCount;
  /** In both, and not the same. */
  readonly changes: NamedCount;
}

const mostLabels = 5;

/** What happens to `present` when it becomes `other`; by id, whatever the order. Nobody sees one that is withdrawn (R12). */
export function differenceOf(presentOnes: readonly Inquiry[], otherOnes: readonly Inquiry[]): StateDifference {
  const present = presentOnes.filter((inquiry) => !isWithdrawn(inquiry));
  const other = otherOnes.filter((inquiry) => !isWithdrawn(inquiry));
  const here = new Map(present.map((inquiry) => [inquiry.id, inquiry]));
  const there = new Set(other.map(({ id }) => id));
  return {
    comesBack: named(other.filter(({ id }) => !here.has(id))),
    goesAway: named(present.filter(({ id }) => !there.has(id))),
    changes: named(
      other.filter((inquiry) => {
        const mine = here.get(inquiry.id);
        return mine !== undefined && JSON.stringify(mine) !== JSON.stringify(inquiry);
      }),
    ),
  };
}

export function isNoDifference({ comesBack, goesAway, changes }: StateDifference): boolean {
  return comesBack.count + goesAway.count + changes.count === 0;
}

function named(inquiries: readonly Inquiry[]): NamedCount {
  return {
    count: inquiries.length,
    labels: inquiries.slice(0, mostLabels).map(inquiryLabel),
  };
}
