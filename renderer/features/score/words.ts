import { createSay } from '../../words/say.ts';

export const en = {
  title: '{percent, number}% within {span}',
  'title-no-figure': 'No figure yet within {span}',
  'nobody-due': 'Goal {share}. Nobody was due yet this week.',
  'out-of-reach': 'Goal {share}. One was missed: not reachable this week any more.',
  'no-budget': 'Goal {share} this week.',
  'can-miss': 'Goal {share} this week. You can miss {count, number} more.',
  'no-more-misses': 'Goal {share}. No more misses this week without falling below.',
  'next-bring-back':
    '{count, plural, one {The next one in time brings} other {The next # in time bring}} it back to {share}.',
  'short-formula': '{met, number} of {passed, number}',
  formula: '{met, number} of {passed, number} whose {span} {spans, plural, one {has} other {have}} passed',
  'formula-nobody': "Nobody's {span} {spans, plural, one {has} other {have}} passed yet",
  'not-due-none': 'Not due yet: none.',
  'not-due': 'Not due yet: {count, number}, of them {acknowledged, number} acknowledged.',
  reports: 'Reports',
  'how-we-did': 'How we did',
  settings: 'Settings',
} as const;

export const say = createSay('score', en);
