import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  name: 'Beispieltag',
  here: 'Beispieltag: Nichts hier ist echt.',
  end: 'Beenden',
  'window-title': 'Ten-Four: Beispieltag',
  'real-due': '{count, plural, one {# echte Anfrage ist jetzt fällig.} other {# echte Anfragen sind jetzt fällig.}}',
  'show-real': 'Echte Liste zeigen',
  over: 'Der Beispieltag ist vorbei. Nichts davon bleibt.',
  back: 'Zurück zur echten Liste',
  try: 'Mit einem Beispieltag ausprobieren',
  'try-hint': 'Erfundene Kunden, in einer eigenen Liste, die sich selbst entfernt.',
};
