import { createSay } from '../../words/say.ts';

export const en = {
  label: '{name}: what can be done',
  acknowledge: 'Acknowledge',
  contacted: 'Contacted',
  message: 'Message...',
  promise: 'Acknowledge with a promise...',
  'no-news': 'Nothing new yet',
  snooze: 'Snooze...',
  'hand-off': 'Hand off...',
  accept: 'Taken over',
  done: 'Done...',
  why: 'Why is it due then?',
  merge: 'Join with another...',
  note: 'Write a note...',
  customer: 'Everything about the customer',
  undo: 'Undo the last thing done',
  reopen: 'Reopen',
  erase: 'Erase this customer...',
} as const;

export const say = createSay('row-menu', en);
