import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  title: 'Daten von {name} überall löschen?',
  'title-done': 'Die Kundendaten sind gelöscht',
  looking: 'Alle Dateien und Sicherungen werden durchgesehen...',
  what: 'Name, Nummer, Adresse, Betreff und Notizen von allem Angekreuzten werden aus der Liste, den abgeschlossenen Monaten und allen Sicherungen entfernt. Wann jede Anfrage kam und beantwortet wurde, bleibt für die Zahlen.',
  'not-reached':
    'Nicht erreicht werden: aus Ten-Four gespeicherte Dateien, Kopien anderer Programme und ein früherer Datenordner von vor einem Umzug. Bitte löschen Sie diese selbst.',
  found: 'Was gefunden wurde',
  'still-open': 'Was noch offen ist, bleibt als „Gelöschter Kunde“ in der Liste, bis Sie es abschließen.',
  damaged:
    'Auch diese beschädigten Dateien enthalten die Daten. Es lässt sich nichts daraus entfernen, also werden sie gelöscht:',
  unsure:
    'Diese beschädigten Dateien sind nicht lesbar; niemand kann sagen, ob sie die Daten enthalten. Auch sie werden gelöscht, mit allem, was sie von anderen enthalten:',
  foreign: 'Diese Dateien im Datenordner sind nicht von Ten-Four und bleiben. Bitte selbst nachsehen, was darin steht:',
  meant: 'Das lässt sich nicht zurücknehmen, und so ist es gemeint.',
  erase: '{count, plural, one {# Anfrage endgültig löschen} other {# Anfragen endgültig löschen}}',
  keep: 'Alles behalten',
  erasing: 'Wird gelöscht...',
  'receipt-kept': 'Der Beleg nennt niemanden. Er liegt im Datenordner als <file>{name}</file>.',
  receipt: 'Beleg',
  close: 'Schließen',
  done: 'Die Kundendaten sind gelöscht.',
  'place-open': 'noch offen',
  'place-backup': 'nur in Sicherungen',
  'because-merged': 'damit zusammengeführt',
  'because-phone': 'gleiche Nummer',
  'because-email': 'gleiche Adresse',
  'because-handle': 'gleicher Benutzername',
  'because-name': 'nur gleicher Name',
  'channel-call': 'Anruf',
  'channel-voicemail': 'Sprachnachricht',
  'channel-email': 'E-Mail',
  'channel-text': 'SMS',
  'channel-chat': 'Chat',
  'channel-social': 'Beitrag',
  'channel-web': 'Webformular',
  'channel-walk-in': 'Besuch',
};
