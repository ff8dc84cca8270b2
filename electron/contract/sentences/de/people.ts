// German: what is said about inquiries, settings and links.
export const people = {
  'This inquiry is not in the list any more. If it was closed, it is in the history: V.':
    'Diese Anfrage steht nicht mehr in der Liste. Wurde sie abgeschlossen, steht sie im Verlauf: V.',
  '{name} has been acknowledged already.': 'Die Anfrage von {name} wurde schon bestätigt.',
  'Acknowledge {name} first.': 'Bestätigen Sie zuerst die Anfrage von {name}.',
  'A time is promised already. Contact the customer, then promise the next one.':
    'Ein Zeitpunkt ist schon zugesagt. Melden Sie sich beim Kunden, dann kann der nächste zugesagt werden.',
  'Say who takes over.': 'Geben Sie an, wer übernimmt.',
  '{name} has not been handed to a colleague. Hand it off first.':
    'Die Anfrage von {name} wurde niemandem übergeben. Übergeben Sie sie zuerst.',
  'Write a few words first.': 'Schreiben Sie zuerst ein paar Worte.',
  '{name} is open already.': 'Die Anfrage von {name} ist schon offen.',
  'This edition does not update itself. The settings say how a newer one comes.':
    'Diese Ausgabe aktualisiert sich nicht selbst. Die Einstellungen sagen, wie eine neuere kommt.',
  'The time for the next try has passed already. Choose a later one.':
    'Die Zeit für den nächsten Versuch ist schon vorbei. Wählen Sie eine spätere.',
  'The first day lies after the last one. Choose an earlier one.':
    'Der erste Tag liegt nach dem letzten. Wählen Sie einen früheren.',
  'There is no sample day here.': 'Hier gibt es keinen Beispieltag.',
  'The sample day is over. Go back to the list: nothing of it was kept.':
    'Der Beispieltag ist vorbei. Gehen Sie zurück zur Liste: Nichts davon wurde behalten.',
  'A customer is still being erased. Ten-Four goes on with that by itself; restore a backup once it says that it is finished.':
    'Kundendaten werden noch gelöscht. Ten-Four macht damit von selbst weiter; stellen Sie eine Sicherung wieder her, sobald es sagt, dass das fertig ist.',
  'The time for the snooze has passed already. Choose a later one.':
    'Bis dahin kann nicht mehr zurückgestellt werden: Die Zeit ist schon vorbei. Wählen Sie eine spätere.',
  'The time for the hand-off has passed already. Choose a later one.':
    'Die Zeit für die Übergabe ist schon vorbei. Wählen Sie eine spätere.',
  'The time for the promise has passed already. Choose a later one.':
    'Die Zeit für die Zusage ist schon vorbei. Wählen Sie eine spätere.',
  '{name} was merged with another inquiry. Act on that one.':
    'Die Anfrage von {name} wurde mit einer anderen zusammengeführt. Machen Sie dort weiter.',
  '{name} is closed. Reopen it first.': 'Die Anfrage von {name} ist abgeschlossen. Öffnen Sie sie zuerst wieder.',
  '{name} is merged already. Look at the list again.':
    'Die Anfrage von {name} ist schon zusammengeführt. Sehen Sie noch einmal in die Liste.',
  'Choose another inquiry to merge with.': 'Wählen Sie eine andere Anfrage zum Zusammenführen.',
  'Something else has happened since. Only your own last action can be taken back.':
    'Seitdem ist noch etwas geschehen. Rückgängig machen lässt sich nur, was Sie selbst zuletzt getan haben.',
  'A goal was missed meanwhile, and that stays. Close it as "not a customer" if it should not count.':
    'Inzwischen wurde ein Ziel verpasst, und das bleibt. Wenn es nicht zählen soll, schließen Sie die Anfrage als „Keine Kundenanfrage“ ab.',
  'There is nothing left to take back.': 'Es gibt nichts mehr rückgängig zu machen.',
  'That was done already. Look at the list: it shows how things stand.':
    'Das ist schon geschehen. Die Liste zeigt, wie es steht.',
  'Nothing is promised to {name} at the moment. Promise a time first.':
    'Im Moment ist {name} nichts zugesagt. Sagen Sie zuerst eine Zeit zu.',
  'Only the browser edition has an address that a calendar can read. Save promises one by one from their book instead.':
    'Nur die Browser-Ausgabe hat eine Adresse, die ein Kalender lesen kann. Speichern Sie Zusagen stattdessen einzeln aus ihrem Buch.',
  'Say who is waiting: a name, a number or an address.':
    'Geben Sie an, wer wartet: einen Namen, eine Nummer oder eine Adresse.',
  'That time is still ahead. Say when it arrived.':
    'Diese Zeit liegt noch in der Zukunft. Geben Sie an, wann die Anfrage kam.',
  'With that time it was due before now. Confirm the time, or correct it.':
    'Mit dieser Zeit war es schon fällig. Bestätigen Sie die Zeit oder berichtigen Sie sie.',
  'That message is gone already.': 'Diese Meldung ist schon weg.',
  'That reminder is gone already.': 'Diese Erinnerung ist schon weg.',
  'Another window has changed the settings meanwhile. Look at them again.':
    'Ein anderes Fenster hat die Einstellungen inzwischen geändert. Sehen Sie sie noch einmal durch.',

  // Settings
  Monday: 'Montag',
  Tuesday: 'Dienstag',
  Wednesday: 'Mittwoch',
  Thursday: 'Donnerstag',
  Friday: 'Freitag',
  Saturday: 'Samstag',
  Sunday: 'Sonntag',
  '"{zone}" is not a time zone; write one like Europe/Berlin.':
    '„{zone}“ ist keine Zeitzone; schreiben Sie eine wie Europe/Berlin.',
  'The office is never open; give at least one day its hours.':
    'Das Büro ist nie geöffnet; geben Sie mindestens einem Tag Öffnungszeiten.',
  '{day} {earlier} and {later} overlap; change one of them.':
    '{day}: {earlier} und {later} überschneiden sich; bitte eine davon ändern.',
  '{day} {interval}: "{time}" is not a time from 00:00 to 24:00; write one like 09:00.':
    '{day} {interval}: „{time}“ ist keine Uhrzeit von 00:00 bis 24:00; bitte wie 09:00 schreiben.',
  '{day} {interval} ends before it begins; write the earlier time first.':
    '{day} {interval} endet, bevor es beginnt; bitte die frühere Uhrzeit zuerst schreiben.',
  '{day} {interval} ends when it begins; write a later end.':
    '{day} {interval} endet, wenn es beginnt; bitte ein späteres Ende angeben.',
  'The holiday "{date}" is not a date; write it like 2026-12-25.':
    'Der Feiertag „{date}“ ist kein Datum; schreiben Sie es wie 2026-12-25.',
  'Leave at least a quarter of an hour, and write the earlier time first.':
    'Lassen Sie mindestens eine Viertelstunde und schreiben Sie die frühere Uhrzeit zuerst.',
  'Write how long a goal gives in whole minutes: 1 or more, and a year at most.':
    'Schreiben Sie die Zeit eines Ziels in ganzen Minuten: mindestens 1, höchstens ein Jahr.',
  'Write the time as 09:00.': 'Schreiben Sie die Uhrzeit wie 09:00.',
  'Write a shortcut as Ctrl+Alt+T: one or two of Ctrl, Alt, Shift, Super, then a letter, digit or F key.':
    'Schreiben Sie ein Tastenkürzel wie Ctrl+Alt+T: eine oder zwei von Ctrl, Alt, Shift, Super, dann ein Buchstabe, eine Ziffer oder eine F-Taste.',
  'The two shortcuts must differ. Change one of them.':
    'Die beiden Tastenkürzel müssen sich unterscheiden. Bitte eines ändern.',
  'Give the message a title.': 'Geben Sie der Nachricht einen Titel.',
  'Write the message.': 'Schreiben Sie die Nachricht.',
  'Write a holiday as 2026-12-25.': 'Schreiben Sie einen Feiertag wie 2026-12-25.',

  // Links
  'A link was not followed. {why} What it was for can be done in the list.':
    'Ein Link wurde nicht geöffnet. {why} Wofür er da war, lässt sich in der Liste erledigen.',
  'The link has no text to add.': 'Der Link enthält keinen Text zum Hinzufügen.',
  'The link holds characters that cannot be seen.': 'Der Link enthält Zeichen, die man nicht sieht.',
  'The link names no inquiry.': 'Der Link nennt keine Anfrage.',
  'The link is longer than {most} characters.': 'Der Link ist länger als {most} Zeichen.',
  'The link has more text than the {most} characters that can be added by a link.':
    'Der Link enthält mehr Text als die {most} Zeichen, die ein Link hinzufügen kann.',
  'The link does not begin with {scheme}://.': 'Der Link beginnt nicht mit {scheme}://.',
  'The link has parts that no link of Ten-Four has.': 'Der Link hat Teile, die kein Link von Ten-Four hat.',
  'The link is not encoded as links are.': 'Der Link ist nicht so kodiert, wie Links es sind.',
  'A link that adds looks like tenfour://add?text=call%20Ana.':
    'Ein Link zum Hinzufügen sieht aus wie tenfour://add?text=call%20Ana.',
  'Ten-Four knows the links add, open and acknowledge, and this is none of them.':
    'Ten-Four kennt die Links add, open und acknowledge; dieser ist keiner davon.',

  // Between page and desk
  'That could not be done, and nothing was changed. Try it again.':
    'Das ging nicht, und nichts wurde geändert. Versuchen Sie es noch einmal.',
  'That could not be done. Close Ten-Four and start it again; what was confirmed is kept.':
    'Das ging nicht. Beenden Sie Ten-Four und starten Sie es neu; was gespeichert wurde, bleibt erhalten.',
  'That cannot be used as it is. Correct it, then do it again.':
    'So kann das nicht verwendet werden. Bitte berichtigen und noch einmal versuchen.',
  'There is no call named "{name}".': 'Einen Aufruf namens „{name}“ gibt es nicht.',
  'There is no call with such a name.': 'Einen Aufruf mit diesem Namen gibt es nicht.',
  'Ten-Four answers only its own page.': 'Ten-Four antwortet nur seiner eigenen Seite.',
  'Ten-Four answers only its own page on this computer.':
    'Ten-Four antwortet nur seiner eigenen Seite auf diesem Computer.',
  'There is nothing at this address. Open the one that was printed when Ten-Four started.':
    'Unter dieser Adresse ist nichts. Öffnen Sie die, die beim Start von Ten-Four ausgegeben wurde.',
  'Open the address that was printed when Ten-Four started.':
    'Öffnen Sie die Adresse, die beim Start von Ten-Four ausgegeben wurde.',
  'That is more than can be taken at once. Shorten it, then do it again.':
    'Das ist mehr, als auf einmal angenommen werden kann. Bitte kürzen und noch einmal versuchen.',
  'Call logs of up to 25 MB can be read. Export a shorter period and choose that.':
    'Anruflisten können bis 25 MB gelesen werden. Bitte einen kürzeren Zeitraum exportieren und auswählen.',
  'Calendars of up to 25 MB can be read. Choose one that holds the holidays alone.':
    'Kalender können bis 25 MB gelesen werden. Bitte einen wählen, der nur die Feiertage enthält.',
  'Exports of up to 150 MB can be read back. Choose a smaller one.':
    'Exporte können bis 150 MB wieder eingelesen werden. Bitte einen kleineren wählen.',
  'These settings are too long to be saved. Shorten names of holidays or messages.':
    'Diese Einstellungen sind zu lang zum Speichern. Bitte Namen von Feiertagen oder Nachrichten kürzen.',
  'The request could not be read.': 'Die Anforderung konnte nicht gelesen werden.',
} as const;
