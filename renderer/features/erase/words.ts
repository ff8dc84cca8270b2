import { createSay } from '../../words/say.ts';

export const en = {
  title: 'Erase {name} everywhere?',
  'title-done': 'The customer is erased',
  looking: 'Looking through all files and backups...',
  what: 'Name, number, address, subjects and notes of what is ticked are taken out of the list, the closed months and all backups. When each inquiry came and was answered stays, for the figures.',
  'not-reached':
    'Not reached: files that were saved from Ten-Four, copies of other programs, and a former data folder from before the data were moved. Delete those yourself.',
  found: 'What was found',
  'still-open': 'What is still open stays in the list, as “Erased customer”, until you close it.',
  damaged: 'These damaged files hold the customer too. Nothing can be taken out of them, so they are deleted:',
  unsure:
    'These damaged files cannot be read, so nobody can tell whether they hold the customer. They are deleted too, with whatever they hold of others:',
  foreign: 'These files in the data folder are not Ten-Four’s, and stay. Look yourself what they hold:',
  meant: 'There is no undo for this, and I mean it.',
  erase: '{count, plural, one {Erase # inquiry for good} other {Erase # inquiries for good}}',
  keep: 'Keep everything',
  erasing: 'Erasing...',
  'receipt-kept': 'The receipt names nobody. It is kept in the data folder as <file>{name}</file>.',
  receipt: 'Receipt',
  close: 'Close',
  done: 'The customer is erased.',
  'place-open': 'still open',
  'place-backup': 'in backups alone',
  'because-merged': 'joined with it',
  'because-phone': 'same number',
  'because-email': 'same address',
  'because-handle': 'same handle',
  'because-name': 'same name only',
  'channel-call': 'call',
  'channel-voicemail': 'voicemail',
  'channel-email': 'email',
  'channel-text': 'text',
  'channel-chat': 'chat',
  'channel-social': 'post',
  'channel-web': 'web form',
  'channel-walk-in': 'walk-in',
} as const;

export const say = createSay('erase', en);
