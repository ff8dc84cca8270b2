// German: what is said about what somebody has typed, and about call logs and exports that are read. The line and the
// time fields read English words, so examples of those stay English.
export const reading = {
  // The line
  'Write who is waiting, such as “call Ana, invoice, 5 min ago”.':
    'Schreiben Sie, wer wartet, zum Beispiel „Anruf Ana, Rechnung, vor 5 min“.',
  'Write at most {most} characters: who it is, how they reached us and what about. Keep the rest for a note.':
    'Schreiben Sie höchstens {most} Zeichen: wer es ist, auf welchem Weg die Anfrage kam und worum es geht. Der Rest passt in eine Notiz.',
  'Who is it? Put a name, a number or an address first, and a comma after the name: “ana ruiz, her order is late”.':
    'Wer ist es? Setzen Sie einen Namen, eine Nummer oder eine Adresse an den Anfang und nach dem Namen ein Komma: „ana ruiz, Lieferung fehlt“.',
  Call: 'Anruf',
  Voicemail: 'Sprachnachricht',
  Email: 'E-Mail',
  Text: 'SMS',
  Chat: 'Chat',
  Post: 'Beitrag',
  'Web form': 'Webformular',
  'Walk-in': 'Besuch',
  Ordinary: 'Normal',
  Lead: 'Lead',
  Sensitive: 'Heikel',
  'It cannot have come {when}: that is still ahead. When did it reach us?':
    '{when} kann es nicht gekommen sein: Das liegt noch in der Zukunft. Wann kam es an?',
  'Did it come {when}? Then it was due before now, and counts as missed at once.':
    'Kam es {when}? Dann war es schon fällig und zählt sofort als verpasst.',
  'When did it reach us?': 'Wann kam es an?',

  // Times
  now: 'jetzt',
  'yesterday {clock}': 'gestern {clock}',
  'today {clock}': 'heute {clock}',
  'tomorrow {clock}': 'morgen {clock}',
  '{weekday} {clock}': '{weekday} {clock}',
  '{weekday} {day} {month} {clock}': '{weekday} {day}. {month} {clock}',
  '{weekday} {day} {month} {year} {clock}': '{weekday} {day}. {month} {year} {clock}',
  Mon: 'Mo',
  Tue: 'Di',
  Wed: 'Mi',
  Thu: 'Do',
  Fri: 'Fr',
  Sat: 'Sa',
  Sun: 'So',
  Jan: 'Jan.',
  Feb: 'Feb.',
  Mar: 'März',
  Apr: 'Apr.',
  May: 'Mai',
  Jun: 'Juni',
  Jul: 'Juli',
  Aug: 'Aug.',
  Sep: 'Sep.',
  Oct: 'Okt.',
  Nov: 'Nov.',
  Dec: 'Dez.',
  'Write when it reached us, such as “8 min ago”, “14:05” or “yesterday 17:40”.':
    'Schreiben Sie, wann es ankam, zum Beispiel „vor 8 min“, „14:05“ oder „gestern 17:40“.',
  '“{text}” does not say at what hour.': '„{text}“ sagt nicht, um wie viel Uhr.',
  'It cannot have come {when}: that is still ahead.':
    '{when} kann es nicht gekommen sein: Das liegt noch in der Zukunft.',
  '{when} has passed.': 'Das ist schon vorbei: {when}.',
  '{when} is more than a year away.': 'Bis dahin ist es mehr als ein Jahr: {when}.',
  'Write a time such as “in 20 min”, “14:30”, “tomorrow 10” or “Friday 9:15”.':
    'Schreiben Sie eine Zeit, zum Beispiel „in 20 min“, „14:30“, „morgen 10“ oder „Freitag 9:15“.',
  '“{text}” is not a time that can be read.': '„{text}“ ist keine Zeit, die gelesen werden kann.',

  // Call logs
  'This looks like an Excel workbook. Save it as CSV first.':
    'Das sieht nach einer Excel-Mappe aus. Speichern Sie sie zuerst als CSV.',
  'This looks like an old Excel workbook. Save it as CSV first.':
    'Das sieht nach einer alten Excel-Mappe aus. Speichern Sie sie zuerst als CSV.',
  'This looks like a PDF. Export the call log as CSV instead.':
    'Das sieht nach einem PDF aus. Exportieren Sie die Anrufliste stattdessen als CSV.',
  'This file is compressed. Unpack it first, then add the CSV file in it.':
    'Diese Datei ist gepackt. Entpacken Sie sie und fügen Sie die CSV-Datei daraus hinzu.',
  'This is not a text file. Export the call log as CSV and add that file.':
    'Das ist keine Textdatei. Exportieren Sie die Anrufliste als CSV und fügen Sie diese Datei hinzu.',
  'Date, with or without the time': 'Datum, mit oder ohne Uhrzeit',
  'Time, if it has its own column': 'Uhrzeit, wenn sie eine eigene Spalte hat',
  'Number of the caller, or of the customer': 'Nummer des Anrufers oder des Kunden',
  'Number that was called': 'Angerufene Nummer',
  'Direction: inbound or outbound': 'Richtung: eingehend oder ausgehend',
  'Result: answered or missed': 'Ergebnis: angenommen oder verpasst',
  'How long it lasted': 'Wie lange es dauerte',
  'Name of the customer': 'Name des Kunden',
  'Colleague who spoke': 'Wer gesprochen hat',
  'Id of the call': 'Kennung des Anrufs',
  'There is no such column for this: {column}. Choose another.':
    'Diese Spalte gibt es dafür nicht: {column}. Wählen Sie eine andere.',
  'Say which column this is: {column}.': 'Geben Sie an, welche Spalte das ist: {column}.',
  'columns chosen by hand': 'Spalten von Hand gewählt',
  'The file has {size} MB; {most} MB is the limit.': 'Die Datei hat {size} MB; höchstens {most} MB sind möglich.',
  'The file is empty. Export the call log again, and choose that.':
    'Die Datei ist leer. Exportieren Sie die Anrufliste noch einmal und wählen Sie diese.',
  'The file has more than {limit, number} calls.': 'Die Datei enthält mehr als {limit, number} Anrufe.',
  'The quotes of more than {count, number} rows are broken, first in line {line}. Export the log again as CSV.':
    'Die Anführungszeichen von mehr als {count, number} Zeilen sind fehlerhaft, zuerst in Zeile {line}. Exportieren Sie die Liste noch einmal als CSV.',
  'The file has column names but no calls. Export a period with calls, and choose that.':
    'Die Datei hat Spaltennamen, aber keine Anrufe. Exportieren Sie einen Zeitraum mit Anrufen und wählen Sie diesen.',
  'Export a shorter period, for example one month, and add the files one after another.':
    'Exportieren Sie einen kürzeren Zeitraum, zum Beispiel einen Monat, und fügen Sie die Dateien nacheinander hinzu.',
  'This file has no columns. Export the call log as CSV and add that file.':
    'Diese Datei hat keine Spalten. Exportieren Sie die Anrufliste als CSV und fügen Sie diese Datei hinzu.',
  'These columns are of no phone system that is known here. Say what each of them is.':
    'Diese Spalten stammen aus keiner Telefonanlage, die hier bekannt ist. Geben Sie an, was jede von ihnen ist.',
  'The quotes in this row are broken.': 'Die Anführungszeichen in dieser Zeile sind fehlerhaft.',
  'The row has 1 column, the header has {width}.': 'Die Zeile hat 1 Spalte, die Kopfzeile {width}.',
  'The row has {count} columns, the header has {width}.': 'Die Zeile hat {count} Spalten, die Kopfzeile {width}.',
  'The date "{written}" cannot be read.': 'Das Datum „{written}“ kann nicht gelesen werden.',
  'The date "{written}" is in the future.': 'Das Datum „{written}“ liegt in der Zukunft.',
  'Is "{written}" the {dayFirst} or the {monthFirst}? No row of this file says.':
    'Ist „{written}“ der {dayFirst} oder der {monthFirst}? Keine Zeile dieser Datei sagt es.',
  'The direction "{written}" is not known.': 'Die Richtung „{written}“ ist nicht bekannt.',
  'The result "{written}" is not known.': 'Das Ergebnis „{written}“ ist nicht bekannt.',
  'There is no phone number.': 'Eine Telefonnummer fehlt.',
  'There is no date.': 'Ein Datum fehlt.',

  // Exports
  'This file is no JSON, or it is cut off, so nothing was added. Save the export again, and choose that.':
    'Diese Datei ist kein JSON oder abgeschnitten, darum wurde nichts hinzugefügt. Speichern Sie den Export noch einmal und wählen Sie diesen.',
  'This is no export of Ten-Four, so nothing was added. Choose a JSON file that Ten-Four has saved.':
    'Das ist kein Export von Ten-Four, darum wurde nichts hinzugefügt. Wählen Sie eine JSON-Datei, die Ten-Four gespeichert hat.',
  'This export is of a later version of Ten-Four. Update the app first. Nothing was added.':
    'Dieser Export ist von einer späteren Version von Ten-Four. Aktualisieren Sie zuerst das Programm. Nichts wurde hinzugefügt.',
  'Something in this export is not as it was written, so nothing was added. Save it again, and choose that.':
    'Etwas in diesem Export ist nicht so, wie es geschrieben wurde, darum wurde nichts hinzugefügt. Speichern Sie ihn noch einmal und wählen Sie diesen.',
  '{place} in this export is not as it was written, so nothing was added. Save it again, and choose that.':
    '{place} in diesem Export ist nicht so, wie es geschrieben wurde, darum wurde nichts hinzugefügt. Speichern Sie ihn noch einmal und wählen Sie diesen.',
  'That file has not been read, or another one was read since. Choose it again.':
    'Diese Datei wurde nicht gelesen, oder seitdem wurde eine andere gelesen. Wählen Sie sie noch einmal.',
  '{count} added': '{count} hinzugefügt',
  '{count} brought up to date': '{count} auf den neuesten Stand gebracht',
  '{count} known already': '{count} schon bekannt',
  'The file brings nothing new.': 'Die Datei bringt nichts Neues.',
  'That is more than fits one file. Enter a year and save the years one by one.':
    'Das ist mehr, als in eine Datei passt. Geben Sie ein Jahr ein und speichern Sie die Jahre einzeln.',
  'That year is more than fits one file. Copy the folder "closed" of the data folder instead: it holds a readable file for each month.':
    'Dieses Jahr ist mehr, als in eine Datei passt. Kopieren Sie stattdessen den Ordner „closed“ aus dem Datenordner: Er enthält für jeden Monat eine lesbare Datei.',
  'This file is no calendar. Save the holidays as an .ics file, and choose that.':
    'Diese Datei ist kein Kalender. Speichern Sie die Feiertage als .ics-Datei, und wählen Sie diese.',
  'This calendar cannot be read: it is cut off or damaged. Save or download it once more.':
    'Dieser Kalender lässt sich nicht lesen: Er ist abgeschnitten oder beschädigt. Speichern oder laden Sie ihn noch einmal.',
  'This calendar has more than 500 whole days. Choose one that holds the holidays alone.':
    'Dieser Kalender hat mehr als 500 ganze Tage. Wählen Sie einen, der nur die Feiertage enthält.',
  'This calendar has no whole day from {first} to {last}. Choose one with the holidays of those years.':
    'Dieser Kalender hat keinen ganzen Tag von {first} bis {last}. Wählen Sie einen mit den Feiertagen dieser Jahre.',
  'No holidays are known of that place. Choose another, or write the days by hand.':
    'Von diesem Ort sind keine Feiertage bekannt. Wählen Sie einen anderen, oder schreiben Sie die Tage von Hand.',
} as const;
