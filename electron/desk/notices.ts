// Owns the sentences that stay on the screen until somebody has read them.
import { done, refuse, type Result } from '../contract/result.ts';
import type { Notice } from '../contract/views.ts';
import type { StoreNotice } from '../store/store.ts';
import type { DeskParts } from './parts.ts';

export interface Notices {
  list(): readonly Notice[];
  /** The same sentence stands only once. */
  add(sentence: string): void;
  /** What it said no longer holds. */
  withdraw(sentence: string): void;
  dismiss(id: string): Result<{ readonly dismissed: true }>;
}

export function createNotices({ store, ledger, clock, newId }: DeskParts): Notices {
  let notices: readonly Notice[] = [];

  function add(sentence: string): void {
    if (notices.some((notice) => notice.sentence === sentence)) return;
    notices = [...notices, { id: newId(clock.now()), sentence }];
    ledger.publish({ notices });
  }

  function keep(isKept: (notice: Notice) => boolean): boolean {
    const next = notices.filter(isKept);
    if (next.length === notices.length) return false;
    notices = next;
    ledger.publish({ notices });
    return true;
  }

  const zone = (): string => ledger.rules.policy.openHours.zone;
  for (const notice of store.notices) add(noticeSentence(notice, zone()));
  store.onNotice((notice) => add(noticeSentence(notice, zone())));

  return {
    list: () => notices,
    add,
    withdraw: (sentence) => void keep((notice) => notice.sentence !== sentence),
    dismiss: (id) => {
      const wasThere = keep((notice) => notice.id !== id);
      return wasThere ? done({ dismissed: true }) : refuse('not-there', 'That message is gone already.');
    },
  };
}

/** What became of a file that could not be used, from when the copy is, and what to do now. */
export function noticeSentence(notice: StoreNotice, zone: string): string {
  const cutShort = cutShortSentences[notice.kind];
  if (cutShort !== undefined) return cutShort;
  if (notice.kind === 'erasing-finished') {
    return `Erasing a customer had been cut short, and is finished now. The receipt is kept as ${notice.file}.`;
  }
  const kept = notice.movedTo === null ? '' : ` It is kept as ${notice.movedTo}.`;
  const happened = `${notice.file} ${conditionOf(notice)}.${kept}`;
  if (notice.savedAtMs === null) {
    return `${happened} There was no good copy, so Ten-Four started with an empty one. Import an export to fill it.`;
  }
  const saved = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: zone });
  const when = saved.format(notice.savedAtMs);
  return `${happened} The copy from ${when} is used. Look through the list: what was done after that is missing.`;
}

/** Until the desk has tried it again by itself. */
export const erasingStoppedSentence =
  'Erasing a customer had been cut short, and the disk stops Ten-Four from finishing it: some files still hold the customer. Make sure that the disk has room and can be written. Ten-Four tries again by itself.';

const cutShortSentences: Readonly<Partial<Record<StoreNotice['kind'], string>>> = {
  'restore-finished': 'A restore had been cut short. It is finished now; look through the list.',
  'restore-taken-back':
    'A restore had been cut short, and its backup cannot be read any more. Everything is as it was before; choose another backup.',
  'erasing-unreadable':
    'Erasing a customer had been cut short, and the note of it cannot be read. Search for that customer, and erase what you find.',
  'erasing-stopped': erasingStoppedSentence,
  'restore-impossible':
    'A restore had been cut short, and no backup of it can be read any more. Look through the list, then choose another backup under "Data and backups".',
};

function conditionOf({ kind, movedTo }: StoreNotice): string {
  if (kind === 'found-older') return 'was older than its own backup';
  return movedTo === null ? 'was missing' : 'could not be read';
}
