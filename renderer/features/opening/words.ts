import { createSay } from '../../words/say.ts';

export const en = {
  product: 'Ten-Four',
  'no-key':
    'This address has no key to Ten-Four, or an old one. Open the address that npm start printed: it ends with #token= and a long word.',
  'not-running': 'Ten-Four is not running. Start it again with npm start; nothing that was confirmed is lost.',
  'not-opened': 'That could not be opened: Ten-Four did not answer. Try again; if it stays so, load the page again.',
  opening: 'Opening the desk...',
} as const;

export const say = createSay('opening', en);
