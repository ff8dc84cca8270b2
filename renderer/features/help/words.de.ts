import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  title: 'Tasten und Hilfe',
  meaning:
    'Ten-Four heißt „Nachricht erhalten“. Wer hört „gesehen, ich kümmere mich, Sie hören bis dann von mir“, wartet ruhig. Eine Bestätigung muss nicht die Antwort sein.',
  adding: 'Eintragen ist eine Zeile: „{first}“, „{second}“, „{third}“. Ein Name allein genügt.',
  'line-call': 'Anruf +34 600 110 233 wegen der Rechnung vor 5 Min',
  'line-complaint': 'E-Mail Beschwerde von billing@example.org',
  'line-lead': 'Interessent Northside Dental Webformular',

  'page-up': 'Bild ↑',
  'page-down': 'Bild ↓',
  home: 'Pos1',
  end: 'Ende',
  enter: 'Enter',
  escape: 'Esc',

  add: 'Jemanden eintragen, der wartet',
  choose: 'Eine Zeile wählen',
  buttons: 'In die Schaltflächen der Zeile und zurück',
  acknowledge: 'Bestätigen; auf einer Zeile mit Zusage: Kontakt war',
  message: 'Mit einer Nachricht bestätigen: E-Mail, SMS, Anruf oder Kopie',
  promise: 'Eine Zeit zusagen; auf einer Zeile mit Zusage: Kontakt war, noch nichts Neues, und die nächste Zeit',
  snooze: 'Zurückstellen: eine Weile Ruhe, keine Frist ändert sich',
  'hand-off': 'An jemanden im Team übergeben',
  taken: 'Übernommen: die Übergabe ist angenommen',
  done: 'Abschließen, mit einem Grund',
  note: 'Eine Notiz schreiben, oder wann jemand am besten zu erreichen ist',
  join: 'Mit einer anderen Anfrage derselben Person verbinden',
  why: 'Warum es dann fällig ist: was gezählt wurde, Tag für Tag',
  menu: 'Alles, was sich mit der Zeile tun lässt; auch mit der rechten Maustaste',
  undo: 'Das Letzte zurücknehmen; noch einmal: wiederherstellen',
  reopen: 'Eine abgeschlossene wieder öffnen, mit neuen Uhren',
  erase: 'Diese Kundendaten überall löschen, nach einer Vorschau',
  book: 'Das Buch der Zusagen, nach Tagen',
  'call-back': 'Die ausstehenden Rückrufe machen, einen nach dem anderen',
  search: 'Die Liste durchsuchen, und früher abgeschlossene',
  digits: 'In einem Blatt: wählen',
  default: 'In einem Blatt: das grüne nehmen',
  close: 'Schließen, ein Feld verlassen, die Suche beenden',
  help: 'Diese Hilfe',
};
