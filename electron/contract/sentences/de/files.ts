// German: what is said about the data folder, its backups, and what is erased.
export const files = {
  // Saving
  '{problem} Data folder: {folder}': '{problem} Datenordner: {folder}',
  'The disk is full, so this was not saved. Free some space, then do it again.':
    'Der Datenträger ist voll, darum wurde das nicht gespeichert. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  'Ten-Four cannot write to its data folder: it is protected, or gone. This was not saved. Allow writing or bring it back, then do it again.':
    'Ten-Four kann nicht in seinen Datenordner schreiben: Er ist geschützt oder weg. Das wurde nicht gespeichert. Erlauben Sie das Schreiben oder bringen Sie ihn zurück und versuchen Sie es noch einmal.',
  'Another program holds the file, so this was not saved. Close what may be reading it, then do it again.':
    'Ein anderes Programm hält die Datei fest, darum wurde das nicht gespeichert. Schließen Sie, was sie gerade lesen könnte, und versuchen Sie es noch einmal.',
  'The computer has too many files open, so this was not saved. Close a program, then do it again.':
    'Der Computer hat zu viele Dateien offen, darum wurde das nicht gespeichert. Schließen Sie ein Programm und versuchen Sie es noch einmal.',
  'The disk reported an error, so this was not saved. Check the disk, then do it again.':
    'Der Datenträger hat einen Fehler gemeldet, darum wurde das nicht gespeichert. Prüfen Sie ihn und versuchen Sie es noch einmal.',
  'The closed inquiries of {month} were written by a newer Ten-Four, so nothing was added to them. Update Ten-Four. Data folder: {folder}':
    'Die abgeschlossenen Anfragen von {month} hat ein neueres Ten-Four geschrieben, darum wurde ihnen nichts hinzugefügt. Aktualisieren Sie Ten-Four. Datenordner: {folder}',
  'Closed inquiries could not be read. Look whether the data folder is there and the disk is well, then do it again. Data folder: {folder}':
    'Abgeschlossene Anfragen konnten nicht gelesen werden. Sehen Sie nach, ob der Datenordner da ist und der Datenträger in Ordnung, und versuchen Sie es noch einmal. Datenordner: {folder}',
  'A month of closed inquiries was written by a newer Ten-Four. Update Ten-Four, then start it again. Nothing was changed. Data folder: {folder}':
    'Einen Monat abgeschlossener Anfragen hat ein neueres Ten-Four geschrieben. Aktualisieren Sie Ten-Four und starten Sie es neu. Nichts wurde geändert. Datenordner: {folder}',

  // Starting
  'Ten-Four cannot read and write in its data folder: it is protected, or cannot be made. Allow it, or choose another folder with TENFOUR_DATA, then start it again.':
    'Ten-Four kann in seinem Datenordner nicht lesen und schreiben: Er ist geschützt oder lässt sich nicht anlegen. Erlauben Sie es oder wählen Sie mit TENFOUR_DATA einen anderen Ordner, dann starten Sie neu.',
  'A file stands where the data folder should be. Move it, or choose another folder with TENFOUR_DATA, then start Ten-Four again.':
    'Wo der Datenordner sein sollte, steht eine Datei. Verschieben Sie sie oder wählen Sie mit TENFOUR_DATA einen anderen Ordner, dann starten Sie Ten-Four neu.',
  'The disk is full. Free some space, then start Ten-Four again.':
    'Der Datenträger ist voll. Schaffen Sie Platz und starten Sie Ten-Four neu.',
  'Another program holds a file in the data folder. Close what may be reading it, then start Ten-Four again.':
    'Ein anderes Programm hält eine Datei im Datenordner fest. Schließen Sie, was sie gerade lesen könnte, und starten Sie Ten-Four neu.',
  'The computer has too many files open. Close a program, then start Ten-Four again.':
    'Der Computer hat zu viele Dateien offen. Schließen Sie ein Programm und starten Sie Ten-Four neu.',
  'The disk reported an error. Check the disk, then start Ten-Four again.':
    'Der Datenträger hat einen Fehler gemeldet. Prüfen Sie ihn und starten Sie Ten-Four neu.',
  'This data was written by a newer Ten-Four. Update Ten-Four, then start it again. Nothing was changed. Data folder: {folder}':
    'Diese Daten hat ein neueres Ten-Four geschrieben. Aktualisieren Sie Ten-Four und starten Sie es neu. Nichts wurde geändert. Datenordner: {folder}',
  'Ten-Four already runs on this data. Use that one, or end it and start again. If none runs, delete ten-four.lock in the data folder. Data folder: {folder}':
    'Ten-Four läuft schon auf diesen Daten. Nehmen Sie dieses, oder beenden Sie es und starten Sie neu. Wenn keines läuft, löschen Sie ten-four.lock im Datenordner. Datenordner: {folder}',
  'Ten-Four already runs on this data (process {pid}). Use that one, or end it and start again. If none runs, delete ten-four.lock in the data folder. Data folder: {folder}':
    'Ten-Four läuft schon auf diesen Daten (Prozess {pid}). Nehmen Sie dieses, oder beenden Sie es und starten Sie neu. Wenn keines läuft, löschen Sie ten-four.lock im Datenordner. Datenordner: {folder}',
  'A restore was begun and the disk stopped it. Make sure that the disk has room and is there, then start Ten-Four again: it finishes the restore first. Until then nothing is saved. Data folder: {folder}':
    'Eine Wiederherstellung wurde begonnen und vom Datenträger angehalten. Sorgen Sie dafür, dass er da ist und Platz hat, dann starten Sie Ten-Four neu: Es beendet zuerst die Wiederherstellung. Bis dahin wird nichts gespeichert. Datenordner: {folder}',
  'A restore was begun and the disk stopped it, so what is here is of two times, and no backup of it is made. Make sure that the disk has room and is there, then start Ten-Four again: it finishes the restore first. Data folder: {folder}':
    'Eine Wiederherstellung wurde begonnen und vom Datenträger angehalten; was hier steht, stammt daher von zwei Zeitpunkten und wird nicht gesichert. Sorgen Sie dafür, dass er da ist und Platz hat, dann starten Sie Ten-Four neu: Es beendet zuerst die Wiederherstellung. Datenordner: {folder}',
  'A restore was begun, and the disk stops Ten-Four from finishing it. Make sure that the disk has room and can be written, then start Ten-Four again. Data folder: {folder}':
    'Eine Wiederherstellung wurde begonnen, und der Datenträger lässt sie nicht zu Ende kommen. Sorgen Sie dafür, dass er Platz hat und beschreibbar ist, dann starten Sie Ten-Four neu. Datenordner: {folder}',

  // Notices
  '{file} was older than its own backup.': '{file} war älter als die eigene Sicherung.',
  '{file} was missing.': '{file} fehlte.',
  '{file} could not be read.': '{file} konnte nicht gelesen werden.',
  'It is kept as {file}.': 'Aufbewahrt als {file}.',
  'There was no good copy, so Ten-Four started with an empty one. Import an export to fill it.':
    'Eine gute Kopie gab es nicht, darum begann Ten-Four mit einer leeren. Importieren Sie einen Export, um sie zu füllen.',
  'The copy from {when} is used. Look through the list: what was done after that is missing.':
    'Verwendet wird die Kopie vom {when}. Sehen Sie die Liste durch: Was danach getan wurde, fehlt.',
  'The copy in the kept backup from {when} is used. Look through the list: what was done after that is missing.':
    'Verwendet wird die Kopie in der Sicherung vom {when}. Sehen Sie die Liste durch: Was danach getan wurde, fehlt.',
  'A newer Ten-Four has written a copy of {file}. The file itself is good and is used; the copy is kept as {kept}. Update Ten-Four if something is missing.':
    'Ein neueres Ten-Four hat eine Kopie von {file} geschrieben. Die Datei selbst ist in Ordnung und wird verwendet; die Kopie ist aufbewahrt als {kept}. Aktualisieren Sie Ten-Four, falls etwas fehlt.',
  'Others who use this computer may be able to read the data folder: Ten-Four could not close it to them. Ask whoever looks after this computer, or move the data folder.':
    'Andere, die diesen Computer benutzen, können den Datenordner vielleicht lesen: Ten-Four konnte ihn nicht für sie sperren. Fragen Sie, wer diesen Computer betreut, oder verschieben Sie den Datenordner.',
  'A restore had been cut short. It is finished now; look through the list.':
    'Eine Wiederherstellung war unterbrochen worden. Sie ist jetzt fertig; sehen Sie die Liste durch.',
  'A restore had been cut short, and its backup cannot be read any more. Everything is as it was before; choose another backup.':
    'Eine Wiederherstellung war unterbrochen worden, und ihre Sicherung ist nicht mehr lesbar. Alles ist wie vorher; wählen Sie eine andere Sicherung.',
  'A restore had been cut short, and no backup of it can be read any more. Look through the list, then choose another backup under "Data and backups".':
    'Eine Wiederherstellung war unterbrochen worden, und keine ihrer Sicherungen ist mehr lesbar. Sehen Sie die Liste durch und wählen Sie unter „Daten und Sicherungen“ eine andere.',
  'Erasing a customer had been cut short, and is finished now. The receipt is kept as {file}.':
    'Das Löschen von Kundendaten war unterbrochen worden und ist jetzt fertig. Der Beleg ist aufbewahrt als {file}.',
  'Erasing a customer had been cut short, and the disk stops Ten-Four from finishing it: some files still hold the customer. Make sure that the disk has room and can be written. Ten-Four tries again by itself.':
    'Das Löschen von Kundendaten war unterbrochen worden, und der Datenträger lässt es nicht zu Ende kommen: Manche Dateien enthalten sie noch. Sorgen Sie dafür, dass er Platz hat und beschreibbar ist. Ten-Four versucht es von selbst wieder.',
  'A restore had been cut short, and the note of it, kept as {keptAs}, cannot be read: everything is as it was before it, on {when}; choose the backup again under "Data and backups".':
    'Eine Wiederherstellung war unterbrochen worden, und der Vermerk darüber, aufbewahrt als {keptAs}, ist nicht lesbar: Alles ist wie vorher, Stand {when}; wählen Sie die Sicherung unter „Daten und Sicherungen“ noch einmal.',
  'A restore had been cut short, and the note of it, kept as {keptAs}, cannot be read, so what is here may be of two times: look through the list, then choose a backup under "Data and backups".':
    'Eine Wiederherstellung war unterbrochen worden, und der Vermerk darüber, aufbewahrt als {keptAs}, ist nicht lesbar; was hier steht, kann daher von zwei Zeitpunkten stammen: Sehen Sie die Liste durch und wählen Sie unter „Daten und Sicherungen“ eine Sicherung.',
  'Erasing a customer had been cut short, and the note of it, kept as {keptAs}, cannot be read: search for that customer, and erase what you find.':
    'Das Löschen von Kundendaten war unterbrochen worden, und der Vermerk darüber, aufbewahrt als {keptAs}, ist nicht lesbar: Suchen Sie diesen Kunden und löschen Sie, was Sie finden.',
  'A folder stood where Ten-Four puts {file}. It is kept as {keptAs}, with all that is in it.':
    'Wo Ten-Four {file} ablegt, stand ein Ordner. Er ist mit allem darin aufbewahrt als {keptAs}.',

  // Backups
  'A backup could not be made. Try it again.': 'Eine Sicherung ist nicht gelungen. Versuchen Sie es noch einmal.',
  'It is tried again by itself, and what you do here is saved.':
    'Es wird von selbst wieder versucht, und was Sie hier tun, wird gespeichert.',
  'A backup could not be made: {why} Data folder: {folder}':
    'Eine Sicherung ist nicht gelungen: {why} Datenordner: {folder}',
  'the disk is full. Free some space.': 'Der Datenträger ist voll. Schaffen Sie Platz.',
  'its folder is protected, or gone. Allow writing, or bring it back.':
    'Ihr Ordner ist geschützt oder weg. Erlauben Sie das Schreiben oder bringen Sie ihn zurück.',
  'another program holds a file. Close what may be reading it.':
    'Ein anderes Programm hält eine Datei fest. Schließen Sie, was sie gerade lesen könnte.',
  'the computer has too many files open. Close a program.':
    'Der Computer hat zu viele Dateien offen. Schließen Sie ein Programm.',
  'the disk reported an error. Check the disk.': 'Der Datenträger hat einen Fehler gemeldet. Prüfen Sie ihn.',
  'a file that was read is not what was written. Check the disk.':
    'Eine gelesene Datei ist nicht, was geschrieben wurde. Prüfen Sie den Datenträger.',
  'That backup is not there any more. Choose another one.':
    'Diese Sicherung ist nicht mehr da. Wählen Sie eine andere.',
  '{file} in that backup cannot be read. Choose another backup.':
    '{file} in dieser Sicherung ist nicht lesbar. Wählen Sie eine andere Sicherung.',
  '{file} in that backup cannot be read, so nothing was restored. Choose another backup.':
    '{file} in dieser Sicherung ist nicht lesbar, darum wurde nichts wiederhergestellt. Wählen Sie eine andere Sicherung.',
  'Restored. What was there before is kept as a backup.':
    'Wiederhergestellt. Was vorher da war, ist als Sicherung aufbewahrt.',
  'The figures of the last days could not be counted anew. Look whether the disk is well, and start Ten-Four again.':
    'Die Zahlen der letzten Tage konnten nicht neu gezählt werden. Sehen Sie nach, ob der Datenträger in Ordnung ist, und starten Sie Ten-Four neu.',
  'Closed months that are older than you keep them could not be removed yet; it is tried again by itself.':
    'Abgeschlossene Monate, die älter sind als die Aufbewahrung, konnten noch nicht entfernt werden; es wird von selbst wieder versucht.',

  // Erasing
  'This customer is erased already.': 'Diese Kundendaten sind schon gelöscht.',
  'Tick {name} too: it was joined with one of them and names the same customer.':
    'Kreuzen Sie auch {name} an: Die Anfrage wurde mit einer von diesen zusammengeführt und nennt denselben Kunden.',
  'What was ticked is not there any more, or erased already. Look at the customer again.':
    'Das Angekreuzte ist nicht mehr da oder schon gelöscht. Sehen Sie sich den Kunden noch einmal an.',
  'Erasing the customer is finished. The receipt is kept as {file}.':
    'Die Kundendaten sind gelöscht. Der Beleg ist aufbewahrt als {file}.',
  'Nothing was erased.': 'Nichts wurde gelöscht.',
  'Erasing is not finished, and some files still hold the customer.':
    'Das Löschen ist nicht fertig, und manche Dateien enthalten die Kundendaten noch.',
  'Ten-Four goes on with it by itself, at the latest at its next start.':
    'Ten-Four macht von selbst damit weiter, spätestens beim nächsten Start.',

  // Second copies and the data folder
  'The data folder holds a second copy of Ten-Four\'s own files, as sync programs leave them. Open "Data and backups" under Files to unite what is in them.':
    'Im Datenordner liegt eine zweite Kopie von Dateien von Ten-Four, wie sie Sync-Programme hinterlassen. Öffnen Sie „Daten und Sicherungen“ unter Dateien, um den Inhalt zu vereinen.',
  'The data folder holds {count} second copies of Ten-Four\'s own files, as sync programs leave them. Open "Data and backups" under Files to unite what is in them.':
    'Im Datenordner liegen {count} zweite Kopien von Dateien von Ten-Four, wie sie Sync-Programme hinterlassen. Öffnen Sie „Daten und Sicherungen“ unter Dateien, um den Inhalt zu vereinen.',
  'That copy is not there any more. Look at the list again.':
    'Diese Kopie ist nicht mehr da. Sehen Sie noch einmal in die Liste.',
  'The copy could not be moved away and is still listed; uniting it again brings nothing twice. Make room on the disk or allow writing, then unite it again.':
    'Die Kopie ließ sich nicht wegräumen und steht noch in der Liste; nochmaliges Vereinen bringt nichts doppelt. Schaffen Sie Platz auf dem Datenträger oder erlauben Sie das Schreiben, dann vereinen Sie sie noch einmal.',
  'All that is in that copy is here already, but the copy could not be moved away. Make room on the disk or allow writing, then unite it again.':
    'Alles in dieser Kopie ist hier schon da, aber sie ließ sich nicht wegräumen. Schaffen Sie Platz auf dem Datenträger oder erlauben Sie das Schreiben, dann vereinen Sie sie noch einmal.',
  'That copy could not be moved away. Make room on the disk or allow writing, then set it aside again.':
    'Diese Kopie ließ sich nicht wegräumen. Schaffen Sie Platz auf dem Datenträger oder erlauben Sie das Schreiben, dann legen Sie sie noch einmal beiseite.',
  'Settings cannot be united. Set the copy aside, and look through the settings here.':
    'Einstellungen lassen sich nicht vereinen. Legen Sie die Kopie beiseite und sehen Sie hier die Einstellungen durch.',
  'That copy cannot be read. It may not have been fetched to its end: wait and look again, or set it aside.':
    'Diese Kopie ist nicht lesbar. Vielleicht ist sie noch nicht ganz geladen: Warten Sie und sehen Sie noch einmal nach, oder legen Sie sie beiseite.',
  'That copy was written by a newer Ten-Four. Update Ten-Four, then unite it.':
    'Diese Kopie hat ein neueres Ten-Four geschrieben. Aktualisieren Sie Ten-Four und vereinen Sie sie dann.',
  'The sample day has a folder of its own, which is removed when it is over. Go back to the list to move your data.':
    'Der Beispieltag hat einen eigenen Ordner, der an seinem Ende entfernt wird. Ihre Daten lassen sich in der eigentlichen Liste verschieben.',
  'TENFOUR_DATA names the data folder. Change it there, then start Ten-Four again.':
    'TENFOUR_DATA nennt den Datenordner. Ändern Sie ihn dort und starten Sie Ten-Four neu.',
  'It looks like a synced folder: use Ten-Four on one computer at a time, and let the sync finish before you start it on another. Copies that cross are offered here for uniting.':
    'Das sieht nach einem synchronisierten Ordner aus: Verwenden Sie Ten-Four immer nur auf einem Computer und lassen Sie das Sync-Programm fertig werden, bevor Sie es auf einem anderen starten. Kopien, die sich kreuzen, werden hier zum Vereinen angeboten.',
  'The next start copies everything to {folder} and uses it from then on. Until then nothing changes.':
    'Der nächste Start kopiert alles nach {folder} und verwendet es von da an. Bis dahin ändert sich nichts.',
  'The next start uses the data in {folder}. These here stay where they are.':
    'Der nächste Start verwendet die Daten in {folder}. Die hiesigen bleiben, wo sie sind.',
  "Ten-Four's data stand in {folder} already. They can be used instead of these; nothing is mixed.":
    'In {folder} stehen schon Daten von Ten-Four. Sie können anstelle der hiesigen verwendet werden; nichts wird vermischt.',
  'There are no data of Ten-Four in that folder. Move these there instead.':
    'In diesem Ordner gibt es keine Daten von Ten-Four. Verschieben Sie stattdessen die hiesigen dorthin.',
  'The file that names the data folder cannot be read. Delete data-folder.json in {home}.':
    'Die Datei, die den Datenordner nennt, ist nicht lesbar. Löschen Sie data-folder.json in {home}.',
  'That could not be written in {home}. Make room or allow writing, then do it again.':
    'Das konnte nicht in {home} geschrieben werden. Schaffen Sie Platz oder erlauben Sie das Schreiben und versuchen Sie es noch einmal.',
  'Type the whole way to the folder, like {example}.': 'Geben Sie den ganzen Pfad zum Ordner ein, wie {example}.',
  'Ten-Four uses that folder already. Choose another one.':
    'Ten-Four verwendet diesen Ordner schon. Wählen Sie einen anderen.',
  'A note in that folder, {file}, cannot be read: data may have been copied there in part. Choose another folder, or empty that one.':
    'Ein Vermerk in diesem Ordner, {file}, ist nicht lesbar: Vielleicht wurden Daten nur teilweise dorthin kopiert. Wählen Sie einen anderen Ordner oder leeren Sie diesen.',
  'a note there, move-under-way.json, cannot be read: data may have been copied there in part. Choose another folder, or empty that one.':
    'Ein Vermerk dort, move-under-way.json, ist nicht lesbar: Vielleicht wurden Daten nur teilweise dorthin kopiert. Wählen Sie einen anderen Ordner oder leeren Sie diesen.',
  'Copying other data into that folder was cut short, so they are not all there. Choose another folder, or finish that move first.':
    'Das Kopieren anderer Daten in diesen Ordner wurde unterbrochen, dort stehen nicht alle. Wählen Sie einen anderen Ordner, oder beenden Sie zuerst jenen Umzug.',
  'One of the two folders would stand inside the other. Choose one beside it.':
    'Einer der beiden Ordner läge im anderen. Wählen Sie einen daneben.',
  'Other files stand in that folder. Choose an empty one, or type a new name in it.':
    'In diesem Ordner stehen andere Dateien. Wählen Sie einen leeren oder geben Sie darin einen neuen Namen ein.',
  'Ten-Four cannot make that folder or write in it. Allow it, or choose another one.':
    'Ten-Four kann diesen Ordner nicht anlegen oder nicht darin schreiben. Erlauben Sie es oder wählen Sie einen anderen.',
} as const;
