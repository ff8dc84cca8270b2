import type { Translation } from '../../words/say.ts';
import type { en } from './hours-words.ts';

export const de: Translation<typeof en> = {
  mon: 'Montag',
  tue: 'Dienstag',
  wed: 'Mittwoch',
  thu: 'Donnerstag',
  fri: 'Freitag',
  sat: 'Samstag',
  sun: 'Sonntag',
  'hours-hint':
    'Außerhalb davon keine Erinnerungen. Ein leerer Tag ist geschlossen. Ein Ende ziehen oder darauf die Pfeiltasten drücken.',
  closed: 'geschlossen',
  'hours-default': 'Montag bis Freitag 09:00-17:00',
  'opens-at': '{day}, öffnet',
  'closes-at': '{day}, schließt',
  'add-hours': 'Zeiten hinzufügen: {day}',
  'remove-hours': '{hours} entfernen: {day}',
  'as-monday': 'Von Montag bis Freitag wie am Montag',
  'day-total': '{hours} am Tag',
  'week-total': 'Offen {hours} in der Woche.',
  zone: 'Zeitzone',
  'zone-hint': 'Die des Büros. Alle Zeiten auf dieser Seite gelten in ihr.',
  'bad-zone': 'So heißt keine Zeitzone; schreiben Sie eine wie Europe/Berlin.',

  holidays: 'Feiertage',
  'holidays-hint': 'An ihnen ist das Büro geschlossen.',
  'year-of-days': '{year}: {count, plural, one {# Tag} other {# Tage}}',
  'remove-day': '{day} entfernen',
  'remove-year': 'Alle von {year} entfernen',
  'own-days': 'Eigene Tage, je Zeile einer',
  'own-days-hint': 'Wie 2026-12-24 Heiligabend; der Name kann fehlen.',
  'add-days': 'In die Liste aufnehmen',
  'missing-years':
    'Für {years} stehen noch keine Feiertage in der Liste. Unten die des Landes anzeigen und übernehmen.',

  'by-country': 'Gesetzliche Feiertage',
  country: 'Land',
  'choose-country': 'Land wählen',
  state: 'Bundesland oder Kanton',
  region: 'Region',
  'whole-country': 'Ganzes Gebiet',
  'show-days': 'Feiertage anzeigen',
  'no-days': 'Dort sind keine gesetzlichen Feiertage bekannt. Bitte die Tage unten schreiben.',
  source:
    'Aus date-holidays (CC BY-SA 3.0), auf diesem Computer berechnet. Bitte durchsehen, bevor Sie sich darauf verlassen.',
  'take-days': '{count, plural, =0 {Keinen übernehmen} one {# Tag übernehmen} other {# Tage übernehmen}}',
  'taken-days':
    '{count, plural, one {# Tag steht in der Liste} other {# Tage stehen in der Liste}}. Mit dem Speichern der Einstellungen bleiben sie.',
  'in-list': 'schon in der Liste',
  'leave-days': 'Nicht übernehmen',

  'from-file': 'Aus einer Kalenderdatei',
  'calendar-file': 'Kalenderdatei',
  'from-file-hint':
    'Eine .ics-Datei: Ihre ganztägigen Termine dieses und der nächsten zwei Jahre werden vor dem Übernehmen gezeigt.',
  'found-in-file': 'Ganze Tage in {name}',
};
