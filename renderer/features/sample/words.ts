import { createSay } from '../../words/say.ts';

export const en = {
  name: 'Sample day',
  here: 'Sample day: nothing here is real.',
  end: 'End it',
  'window-title': 'Ten-Four: sample day',
  'real-due': '{count, plural, one {# real inquiry is due now.} other {# real inquiries are due now.}}',
  'show-real': 'Show the real list',
  over: 'The sample day is over. Nothing of it is kept.',
  back: 'Back to the real list',
  try: 'Try it with a sample day',
  'try-hint': 'Invented customers, in a list of their own that removes itself.',
} as const;

export const say = createSay('sample', en);
