import { createSay } from '../../words/say.ts';

export const en = {
  title: 'Promises',
  late: 'Late',
  empty:
    'Nothing is promised at the moment. P on a row promises a time, and it stands here until you have been in touch.',
  save: 'Save the promise to {name} for a calendar',
  count: '{count, plural, one {# promise} other {# promises}}',
  'count-late': '{count, plural, one {# promise} other {# promises}}, {late, number} late',
} as const;

export const say = createSay('promises', en);
