import { createSay } from '../../words/say.ts';

export const en = {
  title: 'Data and backups',
  looking: 'Looking...',

  backups: 'Backups',
  'by-itself': 'Made by itself while you work, at most once an hour.',
  rotation:
    'Of the last {hours, plural, one {hour} other {# hours}}, {days, plural, one {day} other {# days}}, {months, plural, one {month} other {# months}} with a backup, the newest of each stays.',
  kept: '{count, number} kept, {size} in all.',
  unreadable: 'Backups that cannot be read: {count, number}. They are left alone.',
  'back-up': 'Back up now',
  'backed-up': 'Backed up, and read back.',
  'nothing-new': 'Nothing has changed since the last backup.',
  'as-before': 'Everything is as it was before the restore.',
  'take-back': 'Take the restore back',
  'no-backup': 'There is none yet: the first is made after your next step.',
  preview: 'Preview',
  'preview-label': 'Preview the backup of {backup}',
  'show-all': 'Show all {count, number}',
  backup: '{time}, {reason}, {count, number} open',
  'why-hourly': 'made by itself',
  'why-asked': 'asked for',
  'why-before-restore': 'before a restore',
  'why-before-migration': 'before an update',

  'would-change': 'What would change',
  comparing: 'Comparing...',
  restore: 'Restore this',
  'restore-hint': 'What is here now is kept as a backup first.',
  'no-change': 'Nothing would change.',
  'comes-back': '{count, plural, one {# comes back to the list} other {# come back to the list}}: {names}.',
  'goes-away': '{count, plural, one {# leaves the list} other {# leave the list}}: {names}.',
  changes: '{count, plural, one {# becomes what it was} other {# become what they were}}: {names}.',
  'names-and-more': '{names} and {count, number} more',
  'month-changes': 'Closed in {month}: {changes}.',
  'month-comes-back': '{count, plural, one {# comes back} other {# come back}}',
  'month-goes-away': '{count, plural, one {# goes away} other {# go away}}',
  'month-change': '{count, plural, one {# changes} other {# change}}',
  'settings-change': 'Settings become what they were: {names}.',
  'part-name': 'name',
  'part-colleagues': 'colleagues',
  'part-goals': 'goals',
  'part-open-hours': 'open hours',
  'part-nudges': 'nudges',
  'part-call-back-time': 'call-back time',
  'part-messages': 'messages',
  'part-appearance': 'appearance',
  'part-first-steps': 'first steps',
  'part-desktop': 'desktop',
  'part-backups': 'backups',

  copies: 'Second copies',
  'copies-hint':
    'Two computers have changed the same file, and a sync program kept both. Uniting takes in what is missing here; the copy is moved to backups, never deleted.',
  unite: 'Unite',
  'unite-label': 'Unite {name}',
  'set-aside': 'Set aside',
  'set-aside-label': 'Set {name} aside',
  'united-nothing': 'United: it brought nothing new.',
  united: 'United: {sentence}',
  'was-set-aside': 'Set aside as {name}.',
  'copy-settings': 'Named as {program} does it. Settings cannot be united: look through yours, then set it aside.',
  'copy-damaged':
    'Named as {program} does it. It cannot be read. It may not have been fetched to its end: wait and look again, or set it aside.',
  'copy-newer': 'Named as {program} does it. A newer Ten-Four wrote it. Update this one, then unite it.',
  'copy-known': 'Named as {program} does it. All that is in it is known here.',
  'copy-only-there':
    'Named as {program} does it. {count, plural, one {# inquiry is} other {# inquiries are}} only in it.',
  'copy-knows-more':
    'Named as {program} does it. Of {more, plural, one {# inquiry} other {# inquiries}} it knows more.',
  'copy-both':
    'Named as {program} does it. {count, plural, one {# inquiry is} other {# inquiries are}} only in it, of {more, plural, one {# inquiry} other {# inquiries}} it knows more.',

  folder: 'Data folder',
  'folder-sample':
    'The sample day keeps its data here, and removes the folder when it is over. Your own data stay where they are.',
  'folder-named': 'TENFOUR_DATA names it. To use another folder, change it there.',
  'will-copy': 'The next start copies everything to {folder}.',
  'will-use': 'The next start uses {folder}.',
  restart: 'Close Ten-Four and start it again when it suits you.',
  stay: 'Stay here instead',
  'move-to': 'Move it to',
  'move-hint':
    'The whole way to an empty folder, or to one that is to be made. It may be in a synced folder, if you use Ten-Four on one computer at a time.',
  move: 'Move at the next start',
  use: 'Use what is there',
} as const;

export const say = createSay('data', en);
