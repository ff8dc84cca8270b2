// German: what the tray, the notifications and the dialogs of the desktop edition say.
export const desktop = {
  'Unknown customer': 'Unbekannter Kunde',
  'Erased customer': 'Gelöschter Kunde',
  'Number withheld': 'Nummer unterdrückt',

  // The tray. A tooltip has at most 127 characters on Windows.
  'Add an inquiry…': 'Anfrage hinzufügen…',
  'Open Ten-Four': 'Ten-Four öffnen',
  Reports: 'Berichte',
  Settings: 'Einstellungen',
  'Quit Ten-Four': 'Ten-Four beenden',
  'Nobody is waiting': 'Niemand wartet',
  '{count} waiting': '{count, plural, one {# wartet} other {# warten}}',
  '{count} late': '{count} zu spät',
  '{count} snoozed': '{count} zurückgestellt',
  '{count} with a colleague': '{count} übergeben',
  Acknowledge: 'Bestätigen',
  Contacted: 'Kontaktiert',
  'Snooze for 5 minutes': '5 Minuten zurückstellen',
  'Snooze until it is near': 'Zurückstellen, bis es knapp wird',
  Open: 'Öffnen',
  'late since {time}': 'zu spät seit {time}',
  'promised for {time}': 'zugesagt für {time}',
  'by {time}': 'bis {time}',
  'End quiet': 'Ruhe beenden',
  'Quiet for 30 minutes': '30 Minuten Ruhe',
  'Quiet until tomorrow': 'Ruhe bis morgen',
  'late {time}': '{time} zu spät',
  'Ten-Four: nobody is waiting': 'Ten-Four: Niemand wartet',
  'Ten-Four: nobody is waiting now': 'Ten-Four: Gerade wartet niemand',
  '{count} more': '{count} weitere',
  'quiet until {time}': 'Ruhe bis {time}',
  '{name}: was promised for {time}': '{name}: war zugesagt für {time}',
  '{name}: late since {time}': '{name}: zu spät seit {time}',
  '{name}: promised for {time}': '{name}: zugesagt für {time}',
  '{name}: acknowledge by {time}': '{name}: bestätigen bis {time}',
  '{name}: {minutes} min left to keep the promise': '{name}: noch {minutes} min für die Zusage',
  '{name}: {minutes} min left to acknowledge': '{name}: noch {minutes} min für die Bestätigung',
  '{dayOfMonth} {month} {time}': '{dayOfMonth}. {month} {time}',
  '1 customer waits': '1 Kunde wartet',
  '{count} customers wait': '{count} Kunden warten',

  // The menu bar of macOS, as Apple calls its entries.
  'About Ten-Four': 'Über Ten-Four',
  Services: 'Dienste',
  'Hide Ten-Four': 'Ten-Four ausblenden',
  'Hide Others': 'Andere ausblenden',
  'Show All': 'Alle einblenden',
  Edit: 'Bearbeiten',
  Undo: 'Widerrufen',
  Redo: 'Wiederholen',
  Cut: 'Ausschneiden',
  Copy: 'Kopieren',
  Paste: 'Einsetzen',
  'Paste and Match Style': 'Einsetzen und Stil anpassen',
  Delete: 'Löschen',
  'Select All': 'Alles auswählen',
  Window: 'Fenster',
  'Close Window': 'Fenster schließen',
  Minimize: 'Im Dock ablegen',
  Zoom: 'Zoomen',
  'Bring All to Front': 'Alle nach vorne bringen',

  // Notifications
  Snooze: 'Zurückstellen',
  call: 'Anruf',
  voicemail: 'Sprachnachricht',
  email: 'E-Mail',
  text: 'SMS',
  chat: 'Chat',
  post: 'Beitrag',
  'web form': 'Webformular',
  'walk-in': 'Besuch',
  '{names} and {count} more': '{names} und {count} weitere',
  '{names} and {last}': '{names} und {last}',
  '{name} is waiting': '{name} wartet',
  '{name} is waiting: {left} left': '{name} wartet: noch {left}',
  'Promised to {name}': 'Zusage an {name}',
  'Promised to {name}: {left} left': 'Zusage an {name}: noch {left}',
  '{subject}. Due at {time}.': '{subject}. Fällig: {time}.',
  '{name} still waits': '{name} wartet noch',
  '{name} was promised to hear from us': '{name} sollte von uns hören',
  '{subject}. Was due at {time}.': '{subject}. War fällig: {time}.',
  '{subject}. Was due at {time}. The next goal ends at {next}.':
    '{subject}. War fällig: {time}. Das nächste Ziel endet: {next}.',
  '{count} need you now': '{count} brauchen Sie jetzt',
  '{names}. First: {first}, due at {time}.': '{names}. Zuerst: {first}, fällig: {time}.',
  '{names}. First: {first}, was due at {time}.': '{names}. Zuerst: {first}, war fällig: {time}.',
  'While you were away: 1 comes near': 'Während Sie weg waren: 1 wird knapp',
  'While you were away: {count} come near': 'Während Sie weg waren: {count} werden knapp',
  'While you were away: {late} went late': 'Während Sie weg waren: {late} zu spät',
  'While you were away: {late} went late, {near} near': 'Während Sie weg waren: {late} zu spät, {near} knapp',
  '{names}. The first is due at {time}.': '{names}. Die erste ist fällig: {time}.',
  '{names}. The first was due at {time}.': '{names}. Die erste war fällig: {time}.',
  'The colleague': 'Die andere Person',
  '{colleague} has not accepted {name}': '{colleague} hat {name} nicht angenommen',
  '{subject}. It is back with you.': '{subject}. Die Anfrage ist wieder bei Ihnen.',
  'A button on an older reminder was pressed, and Ten-Four no longer knows whom it was about. Nothing was recorded: look through the list and do it there.':
    'Eine Schaltfläche auf einer älteren Erinnerung wurde gedrückt, und Ten-Four weiß nicht mehr, um wen es ging. Nichts wurde vermerkt: Sehen Sie die Liste durch und erledigen Sie es dort.',

  // Starting and ending
  'Ten-Four cannot start': 'Ten-Four kann nicht starten',
  'Ten-Four has to end': 'Ten-Four muss beendet werden',
  'Ten-Four did not answer. Close it and start it again; nothing that was confirmed is lost.':
    'Ten-Four hat nicht geantwortet. Beenden Sie es und starten Sie es neu; nichts Gespeichertes geht verloren.',
  'Ten-Four has ended: nobody waits, and no tray would lead back to it. Start it again when you need it.':
    'Ten-Four ist beendet: Niemand wartet, und kein Symbol im Infobereich würde zu ihm zurückführen. Starten Sie es wieder, wenn Sie es brauchen.',
  'One inquiry is open, so Ten-Four stays among the windows: no tray would lead back to it. Ctrl+Q ends it.':
    'Eine Anfrage ist offen, darum bleibt Ten-Four bei den Fenstern: Kein Symbol im Infobereich würde zu ihm zurückführen. Strg+Q beendet es.',
  '{count} inquiries are open, so Ten-Four stays among the windows: no tray would lead back to it. Ctrl+Q ends it.':
    '{count} Anfragen sind offen, darum bleibt Ten-Four bei den Fenstern: Kein Symbol im Infobereich würde zu ihm zurückführen. Strg+Q beendet es.',
  'The window of Ten-Four could not be opened, twice in a row. Reminders still come. Open it again from its icon; if that does not help, quit Ten-Four there and start it again.':
    'Das Fenster von Ten-Four ließ sich zweimal hintereinander nicht öffnen. Erinnerungen kommen weiterhin. Öffnen Sie es noch einmal über das Symbol; wenn das nicht hilft, beenden Sie Ten-Four dort und starten Sie es neu.',
  'Its window could not be opened, twice in a row, and no tray icon leads to it. Start Ten-Four again; what was confirmed is kept. If it happens again, restart the computer.':
    'Das Fenster ließ sich zweimal hintereinander nicht öffnen, und kein Symbol führt dorthin. Starten Sie Ten-Four neu; was gespeichert wurde, bleibt erhalten. Wenn es wieder geschieht, starten Sie den Computer neu.',

  // The tray that is missing
  'Until then Ten-Four works in its window, and that window is not hidden.':
    'Bis dahin arbeitet Ten-Four in seinem Fenster, und dieses wird nicht ausgeblendet.',
  'This GNOME desktop shows no tray icons by itself. Install the extension AppIndicator and KStatusNotifierItem Support (Ubuntu has it as the package gnome-shell-extension-appindicator), switch it on in Extensions, and start Ten-Four again.':
    'Dieser GNOME-Desktop zeigt von sich aus keine Symbole im Infobereich. Installieren Sie die Erweiterung AppIndicator and KStatusNotifierItem Support (in Ubuntu das Paket gnome-shell-extension-appindicator), schalten Sie sie unter Erweiterungen ein und starten Sie Ten-Four neu.',
  'If you can see the icon, all is well.': 'Wenn Sie das Symbol sehen, ist alles gut.',
  'Nothing on this desktop shows tray icons. Add a system tray (often called Status Notifier) to its panel, and start Ten-Four again.':
    'Auf diesem Desktop zeigt nichts Symbole im Infobereich. Fügen Sie der Leiste einen Infobereich hinzu (oft Status Notifier genannt) und starten Sie Ten-Four neu.',
  'Ten-Four could not find out whether this desktop shows tray icons. If you see none, add a system tray to its panel. The window is not hidden meanwhile.':
    'Ten-Four konnte nicht herausfinden, ob dieser Desktop Symbole im Infobereich zeigt. Wenn Sie keines sehen, fügen Sie der Leiste einen Infobereich hinzu. Das Fenster wird so lange nicht ausgeblendet.',
  'The tray icon could not be made on this desktop.':
    'Auf diesem Desktop ließ sich kein Symbol im Infobereich anlegen.',
  'The tray icon could not be made. Start Ten-Four again; until then it works in its window.':
    'Das Symbol im Infobereich ließ sich nicht anlegen. Starten Sie Ten-Four neu; bis dahin arbeitet es in seinem Fenster.',

  // Settings that the system has to take
  'Starting at login could not be changed: the system did not take it. Try it again in the settings, or set it in those of the system.':
    'Der Start beim Anmelden ließ sich nicht ändern: Das System hat es nicht angenommen. Versuchen Sie es in den Einstellungen noch einmal oder stellen Sie es in denen des Systems ein.',
  'Starting at login could not be changed: {file} cannot be written. Allow it, then set it again in the settings.':
    'Der Start beim Anmelden ließ sich nicht ändern: {file} kann nicht geschrieben werden. Erlauben Sie es und stellen Sie es in den Einstellungen noch einmal ein.',
  'The shortcut {keys} cannot be had: another program or the system has it.':
    'Das Tastenkürzel {keys} ist nicht frei: Ein anderes Programm oder das System hat es.',
  'None is set now; choose another in the settings.':
    'Jetzt ist keines eingestellt; wählen Sie in den Einstellungen ein anderes.',
  '{keys} still works and stands in the settings again; choose another there.':
    '{keys} funktioniert weiter und steht wieder in den Einstellungen; wählen Sie dort ein anderes.',
  'On Wayland a program may not get its own shortcuts. If nothing happens, set one in the keyboard settings of the desktop that runs: {command}':
    'Unter Wayland bekommt ein Programm seine eigenen Tastenkürzel vielleicht nicht. Wenn nichts geschieht, legen Sie in den Tastatureinstellungen des Desktops eines an, das dies ausführt: {command}',

  // Updates
  'Ten-Four runs from its sources: update those.': 'Ten-Four läuft aus seinem Quelltext: Aktualisieren Sie diesen.',
  'Ten-Four does not look for updates: that was turned off.':
    'Ten-Four sucht nicht nach Aktualisierungen: Das wurde abgeschaltet.',
  'The package manager of this computer updates Ten-Four.':
    'Die Paketverwaltung dieses Computers aktualisiert Ten-Four.',
  'This copy of Ten-Four was unpacked by hand: replace it by hand too.':
    'Diese Kopie von Ten-Four wurde von Hand entpackt: Ersetzen Sie sie auch von Hand.',
  'This build of Ten-Four knows no place to look for updates.':
    'Diese Ausgabe von Ten-Four kennt keinen Ort, an dem nach Aktualisierungen zu suchen wäre.',
  'Ten-Four is up to date.': 'Ten-Four ist auf dem neuesten Stand.',
  'Ten-Four {version} is ready. You will be asked again tomorrow.':
    'Ten-Four {version} ist bereit. Sie werden morgen wieder gefragt.',
  'Ten-Four {version} is being installed.': 'Ten-Four {version} wird installiert.',
  'Ten-Four could not look for updates. It will try again in an hour or later.':
    'Ten-Four konnte nicht nach Aktualisierungen suchen. Es versucht es frühestens in einer Stunde wieder.',
  'Ten-Four {version} is ready. Start again now to use it? Nothing you recorded is lost.':
    'Ten-Four {version} ist bereit. Jetzt neu starten, um es zu verwenden? Nichts Vermerktes geht verloren.',
  'Its signature was checked.': 'Die Signatur wurde geprüft.',
  'It arrived undamaged; nothing on this system can check who made it.':
    'Es kam unbeschädigt an; wer es gemacht hat, kann auf diesem System nichts prüfen.',
  'Start again': 'Neu starten',
  Later: 'Später',
  'Ten-Four {version} could not be installed': 'Ten-Four {version} konnte nicht installiert werden',
  'Ten-Four has ended, and nothing that you recorded is lost. Start it again: it is still the version from before, and will ask you again tomorrow.':
    'Ten-Four ist beendet, und nichts Vermerktes geht verloren. Starten Sie es neu: Es ist noch die Version von vorher und fragt morgen wieder.',

  // The data folder that was moved
  'Ten-Four uses the data in {folder} now. The folder before, {present}, stays as it is.':
    'Ten-Four verwendet jetzt die Daten in {folder}. Der Ordner von vorher, {present}, bleibt, wie er ist.',
  'The data are in {folder} now. The former folder, {present}, stays as it is; delete it when you are sure.':
    'Die Daten sind jetzt in {folder}. Der frühere Ordner, {present}, bleibt, wie er ist; löschen Sie ihn, wenn Sie sicher sind.',
  'The data could not be moved to {folder}: {why} Ten-Four still uses {present}.':
    'Die Daten ließen sich nicht nach {folder} verschieben: {why} Ten-Four verwendet weiter {present}.',
  'another Ten-Four has one of the two folders open. End it, then ask for the move again.':
    'Ein anderes Ten-Four hat einen der beiden Ordner offen. Beenden Sie es und merken Sie den Umzug noch einmal vor.',
  'a move into that folder was cut short, so the data there are not whole. Finish that move, or choose another folder.':
    'Ein Umzug in diesen Ordner wurde unterbrochen, die Daten dort sind nicht vollständig. Beenden Sie diesen Umzug, oder wählen Sie einen anderen Ordner.',
  'other data stand there. Choose an empty folder, or use what is there.':
    'Dort stehen andere Daten. Wählen Sie einen leeren Ordner oder verwenden Sie, was dort ist.',
  'what was read back is not what was written. Check that disk, or choose another folder.':
    'Was zurückgelesen wurde, ist nicht, was geschrieben wurde. Prüfen Sie den Datenträger oder wählen Sie einen anderen Ordner.',
  'the data there were written by a newer Ten-Four. Update Ten-Four, then ask for the move again.':
    'Die Daten dort hat ein neueres Ten-Four geschrieben. Aktualisieren Sie Ten-Four und merken Sie den Umzug noch einmal vor.',
  'it cannot be written, or there is no room. Make room or allow it, then ask for the move again.':
    'Dort kann nicht geschrieben werden, oder der Platz fehlt. Schaffen Sie Platz oder erlauben Sie es und merken Sie den Umzug noch einmal vor.',
  'The data folder {folder} is not there, or not all of it. Plug in its disk, or let your sync program finish, then start Ten-Four again. Where it is lost for good, delete {file}: Ten-Four then uses {home} again, as it was before the move.':
    'Der Datenordner {folder} ist nicht da, oder nicht ganz. Schließen Sie den Datenträger an oder lassen Sie das Sync-Programm fertig werden, dann starten Sie Ten-Four neu. Ist er für immer verloren, löschen Sie {file}: Ten-Four verwendet dann wieder {home}, wie es vor dem Umzug war.',
  '{file} says where the data are, and cannot be read. Bring back a good copy of it, or delete it to use {home} itself, then start Ten-Four again.':
    '{file} sagt, wo die Daten sind, und ist nicht lesbar. Bringen Sie eine gute Kopie zurück oder löschen Sie die Datei, um {home} selbst zu verwenden, dann starten Sie Ten-Four neu.',
} as const;
