import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  product: 'Ten-Four',
  'no-key':
    'Dieser Adresse fehlt der Schlüssel zu Ten-Four, oder er ist alt. Öffnen Sie die Adresse, die npm start ausgegeben hat: Sie endet mit #token= und einem langen Wort.',
  'not-running': 'Ten-Four läuft nicht. Starten Sie es wieder mit npm start; nichts Gespeichertes geht verloren.',
  'not-opened':
    'Das ließ sich nicht öffnen: Ten-Four hat nicht geantwortet. Versuchen Sie es noch einmal; hilft das nicht, laden Sie die Seite neu.',
  opening: 'Die Liste wird geöffnet...',
};
