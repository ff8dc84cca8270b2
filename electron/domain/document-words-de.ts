import type { DocumentWords } from './document-words.ts';

export const german: DocumentWords = {
  calendarName: 'Ten-Four: Zusagen',
  promise: 'Bei {name} melden',
  unnamed: { unknown: 'Unbekannter Kunde', erased: 'Gelöschter Kunde', withheld: 'Nummer unterdrückt' },
  columns: {
    id: 'Kennung',
    received: 'Eingegangen',
    channel: 'Kanal',
    kind: 'Art',
    name: 'Name',
    phone: 'Telefon',
    email: 'E-Mail',
    handle: 'Benutzername',
    subject: 'Betreff',
    source: 'Quelle',
    reference: 'Kennung in der Quelle',
    addedBy: 'Erfasst von',
    status: 'Stand',
    acknowledged: 'Bestätigt',
    acknowledgedBy: 'Bestätigt von',
    contactBy: 'Melden bis',
    closed: 'Abgeschlossen',
    closeReason: 'Abschlussgrund',
    events: 'Ereignisse',
  },
  cells: {
    channel: {
      call: 'Anruf',
      voicemail: 'Sprachnachricht',
      email: 'E-Mail',
      text: 'SMS',
      chat: 'Chat',
      social: 'Beitrag',
      web: 'Webformular',
      'walk-in': 'Besuch',
    },
    kind: {
      ordinary: 'normal',
      lead: 'Lead',
      sensitive: 'heikel',
    },
    status: {
      waiting: 'wartet',
      acknowledged: 'bestätigt',
      closed: 'abgeschlossen',
      merged: 'zusammengeführt',
      withdrawn: 'zurückgenommen',
    },
    closeReason: {
      answered: 'beantwortet',
      'no-answer-needed': 'keine Antwort nötig',
      'not-a-customer': 'kein Kunde',
    },
    source: { 'by-hand': 'von Hand' },
  },
  receipt: {
    title: 'Ten-Four: Beleg über das Löschen von Kundendaten',
    when: 'Wann: {at} UTC',
    by: 'Durch: {by}',
    inquiries: 'Anfragen: {count}, davon {open} in der Liste des Tages',
    months: 'Abgeschlossene Monate: {months}',
    'no-months': 'Abgeschlossene Monate: keine',
    rewritten: 'Neu geschriebene Dateien, aufbewahrte Sicherungen eingeschlossen: {count}',
    deleted: 'Gelöschte beschädigte Dateien, aus denen sich nichts entfernen ließ oder die nicht lesbar waren: {count}',
    digest: 'Sha256 der sortierten Kennungen der Anfragen: {digest}',
    'taken-out':
      'Entfernt: Name, Nummer, Adresse und Benutzername, alle Betreffe und Notizen, die Zeit der besten Erreichbarkeit und die Kennung in dem System, aus dem jede Anfrage kam. Wann jede Anfrage kam und beantwortet wurde und von wem im Team, bleibt für die Zahlen.',
    'not-reached':
      'Nicht erreicht: Dateien, die vorher aus Ten-Four gespeichert wurden, ein früherer Datenordner von vor einem Umzug, Kopien anderer Programme (eine Sicherung dieses Computers, der Verlauf eines synchronisierten Ordners, E-Mail, die Telefonanlage) und Benachrichtigungen, die schon gezeigt wurden.',
    'foreign-one':
      'Eine Datei im Datenordner, die nicht von Ten-Four ist, enthält die Daten vielleicht auch. Bitte sehen Sie selbst nach.',
    foreign:
      '{count} Dateien im Datenordner, die nicht von Ten-Four sind, enthalten die Daten vielleicht auch. Bitte sehen Sie selbst nach.',
  },
};
