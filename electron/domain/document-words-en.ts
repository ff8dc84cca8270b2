import type { DocumentWords } from './document-words.ts';

export const english: DocumentWords = {
  calendarName: 'Ten-Four: promises',
  promise: 'Contact {name}',
  columns: {
    id: 'id',
    received: 'received',
    channel: 'channel',
    kind: 'kind',
    name: 'name',
    phone: 'phone',
    email: 'email',
    handle: 'handle',
    subject: 'subject',
    source: 'source',
    reference: 'reference',
    addedBy: 'added by',
    status: 'status',
    acknowledged: 'acknowledged',
    acknowledgedBy: 'acknowledged by',
    contactBy: 'contact by',
    closed: 'closed',
    closeReason: 'close reason',
    events: 'events',
  },
  receipt: {
    title: 'Ten-Four: receipt for erasing a customer',
    when: 'When: {at} UTC',
    by: 'By: {by}',
    inquiries: 'Inquiries: {count}, of which {open} in the list of the day',
    months: 'Closed months: {months}',
    'no-months': 'Closed months: none',
    rewritten: 'Files rewritten, kept backups included: {count}',
    deleted: 'Damaged files deleted, because nothing could be taken out of them or they could not be read: {count}',
    digest: 'Sha256 of the sorted ids of the inquiries: {digest}',
    'taken-out':
      'Taken out: name, number, address and handle of the customer, all subjects and notes, when they are best reached, and the reference in the system that each inquiry came from. When each came in and was answered, and by which colleague, stays for the figures.',
    'not-reached':
      'Not reached: files that were saved from Ten-Four before, a former data folder from before the data were moved, copies that other programs have made (a backup of this computer, the history of a synced folder, mail, the telephone system), and notifications that were shown.',
    'foreign-one': 'One file in the data folder that Ten-Four did not write may hold the customer too. Look yourself.',
    foreign: '{count} files in the data folder that Ten-Four did not write may hold the customer too. Look yourself.',
  },
};
