import type { Translation } from '../../words/say.ts';
import type { en } from './words.ts';

export const de: Translation<typeof en> = {
  title: 'Daten und Sicherungen',
  looking: 'Einen Moment...',

  backups: 'Sicherungen',
  'by-itself': 'Entstehen von selbst, während Sie arbeiten, höchstens eine je Stunde.',
  rotation:
    'Von {hours, plural, one {der letzten Stunde} other {den letzten # Stunden}}, {days, plural, one {dem letzten Tag} other {den letzten # Tagen}} und {months, plural, one {dem letzten Monat} other {den letzten # Monaten}} mit Sicherung bleibt jeweils die neueste.',
  kept: '{count, number} vorhanden, zusammen {size}.',
  unreadable: 'Nicht lesbare Sicherungen: {count, number}. Sie bleiben unberührt.',
  'back-up': 'Jetzt sichern',
  'backed-up': 'Gesichert und geprüft.',
  'nothing-new': 'Seit der letzten Sicherung hat sich nichts geändert.',
  'as-before': 'Alles ist wie vor dem Wiederherstellen.',
  'take-back': 'Wiederherstellen zurücknehmen',
  'no-backup': 'Noch gibt es keine: Die erste entsteht nach Ihrem nächsten Schritt.',
  preview: 'Vorschau',
  'preview-label': 'Vorschau der Sicherung: {backup}',
  'show-all': 'Alle {count, number} zeigen',
  backup: '{time}, {reason}, {count, number} offen',
  'why-hourly': 'von selbst',
  'why-asked': 'auf Wunsch',
  'why-before-restore': 'vor einem Wiederherstellen',
  'why-before-migration': 'vor einer Aktualisierung',

  'would-change': 'Was sich ändern würde',
  comparing: 'Wird verglichen...',
  restore: 'Diese wiederherstellen',
  'restore-hint': 'Was jetzt da ist, wird vorher gesichert.',
  'no-change': 'Nichts würde sich ändern.',
  'comes-back': '{count, plural, one {# kommt} other {# kommen}} in die Liste zurück: {names}.',
  'goes-away': '{count, plural, one {# verlässt} other {# verlassen}} die Liste: {names}.',
  changes: '{count, plural, one {# wird} other {# werden}} wieder wie zuvor: {names}.',
  'names-and-more': '{names} und {count, number} weitere',
  'month-changes': 'Abgeschlossen im {month}: {changes}.',
  'month-comes-back': '{count, plural, one {# kommt zurück} other {# kommen zurück}}',
  'month-goes-away': '{count, plural, one {# fällt weg} other {# fallen weg}}',
  'month-change': '{count, plural, one {# ändert sich} other {# ändern sich}}',
  'settings-change': 'Diese Einstellungen werden wieder wie zuvor: {names}.',
  'part-name': 'Name',
  'part-colleagues': 'Kolleginnen und Kollegen',
  'part-goals': 'Ziele',
  'part-open-hours': 'Öffnungszeiten',
  'part-nudges': 'Erinnerungen',
  'part-call-back-time': 'Rückrufzeit',
  'part-messages': 'Nachrichten',
  'part-appearance': 'Darstellung',
  'part-first-steps': 'erste Schritte',
  'part-desktop': 'dieser Computer',
  'part-backups': 'Sicherungen',

  copies: 'Zweite Kopien',
  'copies-hint':
    'Zwei Computer haben dieselbe Datei geändert, und ein Sync-Programm hat beide behalten. Vereinen nimmt auf, was hier fehlt; die Kopie kommt zu den Sicherungen und wird nie gelöscht.',
  unite: 'Vereinen',
  'unite-label': '{name} vereinen',
  'set-aside': 'Beiseitelegen',
  'set-aside-label': '{name} beiseitelegen',
  'united-nothing': 'Vereint: nichts Neues dabei.',
  united: 'Vereint: {sentence}',
  'was-set-aside': 'Beiseitegelegt als {name}.',
  'copy-settings':
    'So benennt {program} Kopien. Einstellungen lassen sich nicht vereinen: Bitte die eigenen durchsehen und dann beiseitelegen.',
  'copy-damaged':
    'So benennt {program} Kopien. Sie ist nicht lesbar. Vielleicht ist sie noch nicht ganz geladen: abwarten und noch einmal nachsehen, oder beiseitelegen.',
  'copy-newer':
    'So benennt {program} Kopien. Ein neueres Ten-Four hat sie geschrieben. Bitte dieses aktualisieren und dann vereinen.',
  'copy-known': 'So benennt {program} Kopien. Alles darin ist hier bekannt.',
  'copy-only-there':
    'So benennt {program} Kopien. {count, plural, one {# Anfrage steht} other {# Anfragen stehen}} nur darin.',
  'copy-knows-more':
    'So benennt {program} Kopien. Von {more, plural, one {# Anfrage} other {# Anfragen}} steht mehr darin.',
  'copy-both':
    'So benennt {program} Kopien. {count, plural, one {# Anfrage steht} other {# Anfragen stehen}} nur darin, von {more, plural, one {# Anfrage} other {# Anfragen}} steht mehr darin.',

  folder: 'Datenordner',
  'folder-sample':
    'Hier liegen die Daten des Beispieltags; der Ordner wird an seinem Ende entfernt. Ihre eigenen Daten bleiben, wo sie sind.',
  'folder-named': 'TENFOUR_DATA legt ihn fest. Für einen anderen Ordner bitte dort ändern.',
  'will-copy': 'Der nächste Start kopiert alles nach {folder}.',
  'will-use': 'Der nächste Start nutzt {folder}.',
  restart: 'Bitte Ten-Four schließen und neu starten, wenn es Ihnen passt.',
  stay: 'Doch hier bleiben',
  'move-to': 'Verschieben nach',
  'move-hint':
    'Der ganze Pfad zu einem leeren oder neuen Ordner. Er darf in einem synchronisierten Ordner liegen, wenn Sie Ten-Four immer nur auf einem Computer zugleich nutzen.',
  move: 'Beim nächsten Start verschieben',
  use: 'Nutzen, was dort ist',
};
