import { createSay } from '../../words/say.ts';

export const en = {
  label: 'Search the list',
  hint: 'Name, number, or what it is about',
  close: 'Close the search',
} as const;

export const say = createSay('search', en);
