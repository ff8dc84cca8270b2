import { createSay } from '../../words/say.ts';

export const en = {
  reminder: 'Reminder',
  acknowledge: 'Acknowledge',
  contacted: 'Contacted',
  snooze: 'Snooze',
  show: 'Show',
  close: 'Close the reminder',
  several: '{count, number} are waiting: {names}.',
  'several-more': '{count, number} are waiting: {names} and {more, number} more.',
  'ten-minute': '{name} is waiting, due at {at}.',
  'ten-minute-late': '{name} still waits and was due at {at}.',
  '24-hour': '{name} needs an answer by {at}.',
  '24-hour-late': '{name} is late: an answer was due at {at}.',
  promise: 'You promised {name}: by {at}.',
  'promise-late': 'You promised {name} to be in touch by {at}.',
  'hand-off': '{colleague} has not accepted {name} by {at}.',
  'the-colleague': 'The colleague',
} as const;

export const say = createSay('nudge', en);
