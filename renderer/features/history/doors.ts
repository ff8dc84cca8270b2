// The names of the ways into the history and to a customer. Apart from the rest, which is loaded when somebody goes there.
import { createSay } from '../../words/say.ts';

export const en = {
  customer: 'Customer',
  'customer-title': 'Everything about this customer (C)',
  'search-everything': 'Search everything closed',
} as const;

export const say = createSay('doors', en);
