// Owns the sentences that stay on the screen until somebody has read them.
import { done, refuse, type Result } from '../contract/result.ts';
import type { Notice } from '../contract/views.ts';
import { inWords, joined, templates, type Words } from '../domain/words.ts';
import type { StoreNotice } from '../store/store.ts';
import type { DeskParts } from './parts.ts';

export interface Notices {
  list(): readonly Notice[];
  /** The same sentence stands only once. */
  add(words: string | Words): void;
  /** What it said no longer holds. */
  withdraw(sentence: string): void;
  dismiss(id: string): Result<{ readonly dismissed: true }>;
}

export function createNotices({ store, ledger, clock, newId }: DeskParts): Notices {
  let notices: readonly Notice[] = [];

  function add(given: string | Words): void {
    const { sentence, said } = typeof given === 'string' ? inWords(given) : given;
    if (notices.some((notice) => notice.sentence === sentence)) return;
    notices = [...notices, { id: newId(clock.now()), sentence, ...(said === undefined ? {} : { said }) }];
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
  for (const notice of store.notices) add(noticeWords(notice, zone()));
  store.onNotice((notice) => add(noticeWords(notice, zone())));

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
export function noticeWords(notice: StoreNotice, zone: string): Words {
  const { kind, file, movedTo } = notice;
  const plain = plainSentences[kind];
  if (plain !== undefined) return inWords(plain);
  if (kind === 'erasing-finished') {
    return inWords('Erasing a customer had been cut short, and is finished now. The receipt is kept as {file}.', {
      file,
    });
  }
  if (kind === 'newer-kept') {
    return inWords(
      'A newer Ten-Four has written a copy of {file}. The file itself is good and is used; the copy is kept as {kept}. Update Ten-Four if something is missing.',
      { file, kept: movedTo ?? '' },
    );
  }
  const aside = asideSentences[kind];
  if (aside !== undefined) {
    const when = notice.savedAtMs === null ? {} : { when: { atMs: notice.savedAtMs, zone, as: 'moment' } as const };
    return inWords(aside, { file, keptAs: movedTo ?? file, ...when });
  }
  const happened = inWords(conditions[conditionOf(notice)], { file });
  return joined(
    happened,
    ...(movedTo === null ? [] : [inWords('It is kept as {file}.', { file: movedTo })]),
    used(notice, zone),
  );
}

function used({ kind, savedAtMs }: StoreNotice, zone: string): Words {
  if (savedAtMs === null) {
    return inWords('There was no good copy, so Ten-Four started with an empty one. Import an export to fill it.');
  }
  if (kind === 'from-kept') {
    return inWords(
      'The copy in the kept backup from {when} is used. Look through the list: what was done after that is missing.',
      { when: { atMs: savedAtMs, zone, as: 'moment' } },
    );
  }
  return inWords('The copy from {when} is used. Look through the list: what was done after that is missing.', {
    when: { atMs: savedAtMs, zone, as: 'moment' },
  });
}

/** Until the desk has tried it again by itself. */
export const erasingStoppedSentence = templates(
  'Erasing a customer had been cut short, and the disk stops Ten-Four from finishing it: some files still hold the customer. Make sure that the disk has room and can be written. Ten-Four tries again by itself.',
);

const plainSentences: Readonly<Partial<Record<StoreNotice['kind'], string>>> = templates({
  'restore-finished': 'A restore had been cut short. It is finished now; look through the list.',
  'restore-taken-back':
    'A restore had been cut short, and its backup cannot be read any more. Everything is as it was before; choose another backup.',
  'erasing-stopped': erasingStoppedSentence,
  'open-to-others':
    'Others who use this computer may be able to read the data folder: Ten-Four could not close it to them. Ask whoever looks after this computer, or move the data folder.',
  'restore-impossible':
    'A restore had been cut short, and no backup of it can be read any more. Look through the list, then choose another backup under "Data and backups".',
});

/** Of what stood in the place of a note or a lock. `when`: from when the state is that stands again. */
const asideSentences: Readonly<Partial<Record<StoreNotice['kind'], string>>> = templates({
  'restore-undone':
    'A restore had been cut short, and the note of it, kept as {keptAs}, cannot be read: everything is as it was before it, on {when}; choose the backup again under "Data and backups".',
  'restore-unknown':
    'A restore had been cut short, and the note of it, kept as {keptAs}, cannot be read, so what is here may be of two times: look through the list, then choose a backup under "Data and backups".',
  'erasing-unreadable':
    'Erasing a customer had been cut short, and the note of it, kept as {keptAs}, cannot be read: search for that customer, and erase what you find.',
  'folder-in-the-way': 'A folder stood where Ten-Four puts {file}. It is kept as {keptAs}, with all that is in it.',
});

const conditions = templates({
  older: '{file} was older than its own backup.',
  missing: '{file} was missing.',
  unreadable: '{file} could not be read.',
});

function conditionOf({ kind, movedTo }: StoreNotice): keyof typeof conditions {
  if (kind === 'found-older') return 'older';
  return movedTo === null ? 'missing' : 'unreadable';
}
