import { createSay } from '../../words/say.ts';

export const en = {
  title: 'Keys and help',
  meaning:
    'Ten-Four means “message received”. A customer who is told “seen, on it, you hear from me by then” waits calmly. An acknowledgement need not be the answer.',
  adding: 'Adding is one line: “{first}”, “{second}”, “{third}”. A name alone is enough.',
  'line-call': 'call +34 600 110 233 about the invoice 5 min ago',
  'line-complaint': 'email complaint from billing@example.org',
  'line-lead': 'lead Northside Dental web form',

  'page-up': 'Page ↑',
  'page-down': 'Page ↓',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
  escape: 'Esc',
  shift: 'Shift',

  add: 'Add somebody who is waiting',
  choose: 'Choose a row',
  buttons: 'Into the buttons of the row, and back',
  acknowledge: 'Acknowledge; on a promised row: contacted',
  message: 'Acknowledge with a message: mail, text, call or copy',
  promise: 'Promise a time; on a promised row: contacted, nothing new yet, and the next time',
  snooze: 'Snooze: quiet for a while, no deadline moves',
  'hand-off': 'Hand off to a colleague',
  taken: 'Taken: the colleague has accepted it',
  done: 'Done, with a reason',
  note: 'Write a note, or when they are best reached',
  join: 'Join with another inquiry of the same customer',
  why: 'Why it is due then: what was counted, day by day',
  menu: 'Everything that can be done about the row; also the right button',
  undo: 'Undo the last thing done; again: bring it back',
  customer: 'The customer: everything of theirs, how to reach them, when best',
  reopen: 'Reopen a closed one, with new clocks',
  erase: 'Erase this customer everywhere, after a preview',
  book: 'The book of promises, by day',
  'call-back': 'Call back those who are owed, one by one',
  search: 'Search the list, and those closed earlier',
  history: 'Everything that is closed, by channel, person, result and day',
  digits: 'In a sheet: choose',
  default: 'In a sheet: take the green one',
  close: 'Close, leave a field, end the search',
  help: 'This help',
} as const;

export const say = createSay('help', en);
export type HelpText = keyof typeof en;
