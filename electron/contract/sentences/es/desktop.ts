// Spanish: what the tray, the notifications and the dialogs of the desktop edition say.
export const desktop = {
  'Unknown customer': 'Cliente sin nombre',
  'Erased customer': 'Cliente borrado',
  'Number withheld': 'Número oculto',

  // The tray. A tooltip has at most 127 characters on Windows.
  'Add an inquiry…': 'Añadir una consulta…',
  'Open Ten-Four': 'Abrir Ten-Four',
  Reports: 'Informes',
  Settings: 'Ajustes',
  'Quit Ten-Four': 'Salir de Ten-Four',
  'Nobody is waiting': 'Nadie espera',
  '{count} waiting': '{count} en espera',
  '{count} late': '{count} tarde',
  '{count} snoozed': '{count, plural, one {# pospuesta} other {# pospuestas}}',
  '{count} with a colleague': '{count, plural, one {# con un colega} other {# con colegas}}',
  Acknowledge: 'Acusar recibo',
  Contacted: 'Contactado',
  'Snooze for 5 minutes': 'Posponer 5 minutos',
  'Snooze until it is near': 'Posponer hasta que se acerque',
  Open: 'Abrir',
  'late since {time}': 'tarde desde {time}',
  'promised for {time}': 'prometido para {time}',
  'by {time}': 'hasta {time}',
  'End quiet': 'Terminar el silencio',
  'Quiet for 30 minutes': 'Silencio durante 30 minutos',
  'Quiet until tomorrow': 'Silencio hasta mañana',
  'late {time}': '{time} tarde',
  'Ten-Four: nobody is waiting': 'Ten-Four: nadie espera',
  'Ten-Four: nobody is waiting now': 'Ten-Four: nadie espera ahora',
  '{count} more': '{count} más',
  'quiet until {time}': 'silencio hasta {time}',
  '{name}: was promised for {time}': '{name}: estaba prometido para {time}',
  '{name}: late since {time}': '{name}: tarde desde {time}',
  '{name}: promised for {time}': '{name}: prometido para {time}',
  '{name}: acknowledge by {time}': '{name}: acuse hasta {time}',
  '{name}: {minutes} min left to keep the promise': '{name}: {minutes} min para cumplir la promesa',
  '{name}: {minutes} min left to acknowledge': '{name}: {minutes} min para el acuse',
  '1 customer waits': '1 cliente espera',
  '{count} customers wait': '{count} clientes esperan',

  // The menu bar of macOS, as Apple calls its entries.
  'About Ten-Four': 'Acerca de Ten-Four',
  Services: 'Servicios',
  'Hide Ten-Four': 'Ocultar Ten-Four',
  'Hide Others': 'Ocultar otros',
  'Show All': 'Mostrar todo',
  Edit: 'Edición',
  Undo: 'Deshacer',
  Redo: 'Rehacer',
  Cut: 'Cortar',
  Copy: 'Copiar',
  Paste: 'Pegar',
  'Paste and Match Style': 'Pegar con el mismo estilo',
  Delete: 'Eliminar',
  'Select All': 'Seleccionar todo',
  Window: 'Ventana',
  'Close Window': 'Cerrar ventana',
  Minimize: 'Minimizar',
  Zoom: 'Zoom',
  'Bring All to Front': 'Traer todo al frente',

  // Notifications
  Snooze: 'Posponer',
  call: 'llamada',
  voicemail: 'mensaje de voz',
  email: 'correo',
  text: 'SMS',
  chat: 'chat',
  post: 'publicación',
  'web form': 'formulario web',
  'walk-in': 'visita',
  '{names} and {count} more': '{names} y {count} más',
  '{names} and {last}': '{names} y {last}',
  '{name} is waiting': '{name} espera',
  '{name} is waiting: {left} left': '{name} espera: quedan {left}',
  'Promised to {name}': 'Prometido a {name}',
  'Promised to {name}: {left} left': 'Prometido a {name}: quedan {left}',
  '{subject}. Due at {time}.': '{subject}. Vence: {time}.',
  '{name} still waits': '{name} sigue esperando',
  '{name} was promised to hear from us': 'Se prometió contactar con {name}',
  '{subject}. Was due at {time}.': '{subject}. Venció: {time}.',
  '{subject}. Was due at {time}. The next goal ends at {next}.':
    '{subject}. Venció: {time}. El siguiente objetivo termina: {next}.',
  '{count} need you now': '{count} le necesitan ahora',
  '{names}. First: {first}, due at {time}.': '{names}. Primero: {first}, vence: {time}.',
  '{names}. First: {first}, was due at {time}.': '{names}. Primero: {first}, venció: {time}.',
  'While you were away: 1 comes near': 'En su ausencia: 1 se acerca',
  'While you were away: {count} come near': 'En su ausencia: {count} se acercan',
  'While you were away: {late} went late': 'En su ausencia: {late} tarde',
  'While you were away: {late} went late, {near} near': 'En su ausencia: {late} tarde, {near} cerca',
  '{names}. The first is due at {time}.': '{names}. La primera vence: {time}.',
  '{names}. The first was due at {time}.': '{names}. La primera venció: {time}.',
  'The colleague': 'La otra persona',
  '{colleague} has not accepted {name}': '{colleague} no ha aceptado la consulta de {name}',
  '{subject}. It is back with you.': '{subject}. Vuelve a ser suya.',
  'A button on an older reminder was pressed, and Ten-Four no longer knows whom it was about. Nothing was recorded: look through the list and do it there.':
    'Se pulsó un botón de un aviso antiguo y Ten-Four ya no sabe de quién trataba. No se anotó nada: repase la lista y hágalo allí.',

  // Starting and ending
  'Ten-Four cannot start': 'Ten-Four no puede iniciarse',
  'Ten-Four has to end': 'Ten-Four tiene que cerrarse',
  'Ten-Four did not answer. Close it and start it again; nothing that was confirmed is lost.':
    'Ten-Four no respondió. Ciérrelo y vuelva a iniciarlo; no se pierde nada de lo confirmado.',
  'Ten-Four has ended: nobody waits, and no tray would lead back to it. Start it again when you need it.':
    'Ten-Four se ha cerrado: nadie espera y ninguna bandeja llevaría de vuelta a él. Vuelva a iniciarlo cuando lo necesite.',
  'One inquiry is open, so Ten-Four stays among the windows: no tray would lead back to it. Ctrl+Q ends it.':
    'Hay una consulta abierta y por eso Ten-Four queda entre las ventanas: ninguna bandeja llevaría de vuelta a él. Ctrl+Q lo cierra.',
  '{count} inquiries are open, so Ten-Four stays among the windows: no tray would lead back to it. Ctrl+Q ends it.':
    'Hay {count} consultas abiertas y por eso Ten-Four queda entre las ventanas: ninguna bandeja llevaría de vuelta a él. Ctrl+Q lo cierra.',
  'The window of Ten-Four could not be opened, twice in a row. Reminders still come. Open it again from its icon; if that does not help, quit Ten-Four there and start it again.':
    'La ventana de Ten-Four no se pudo abrir dos veces seguidas. Los avisos siguen llegando. Ábrala de nuevo desde su icono; si no ayuda, salga allí de Ten-Four y vuelva a iniciarlo.',
  'Its window could not be opened, twice in a row, and no tray icon leads to it. Start Ten-Four again; what was confirmed is kept. If it happens again, restart the computer.':
    'Su ventana no se pudo abrir dos veces seguidas y ningún icono lleva a ella. Vuelva a iniciar Ten-Four; lo confirmado se conserva. Si vuelve a ocurrir, reinicie el ordenador.',

  // The tray that is missing
  'Until then Ten-Four works in its window, and that window is not hidden.':
    'Hasta entonces Ten-Four funciona en su ventana, y esa ventana no se oculta.',
  'This GNOME desktop shows no tray icons by itself. Install the extension AppIndicator and KStatusNotifierItem Support (Ubuntu has it as the package gnome-shell-extension-appindicator), switch it on in Extensions, and start Ten-Four again.':
    'Este escritorio GNOME no muestra iconos en la bandeja por sí mismo. Instale la extensión AppIndicator and KStatusNotifierItem Support (en Ubuntu, el paquete gnome-shell-extension-appindicator), actívela en Extensiones y vuelva a iniciar Ten-Four.',
  'If you can see the icon, all is well.': 'Si ve el icono, todo está bien.',
  'Nothing on this desktop shows tray icons. Add a system tray (often called Status Notifier) to its panel, and start Ten-Four again.':
    'Nada en este escritorio muestra iconos de bandeja. Añada a su panel una bandeja del sistema (suele llamarse Status Notifier) y vuelva a iniciar Ten-Four.',
  'Ten-Four could not find out whether this desktop shows tray icons. If you see none, add a system tray to its panel. The window is not hidden meanwhile.':
    'Ten-Four no pudo averiguar si este escritorio muestra iconos de bandeja. Si no ve ninguno, añada una bandeja del sistema a su panel. Mientras tanto la ventana no se oculta.',
  'The tray icon could not be made on this desktop.': 'No se pudo crear el icono de la bandeja en este escritorio.',
  'The tray icon could not be made. Start Ten-Four again; until then it works in its window.':
    'No se pudo crear el icono de la bandeja. Vuelva a iniciar Ten-Four; hasta entonces funciona en su ventana.',

  // Settings that the system has to take
  'Starting at login could not be changed: the system did not take it. Try it again in the settings, or set it in those of the system.':
    'No se pudo cambiar el inicio con la sesión: el sistema no lo aceptó. Inténtelo de nuevo en los ajustes, o cámbielo en los del sistema.',
  'Starting at login could not be changed: {file} cannot be written. Allow it, then set it again in the settings.':
    'No se pudo cambiar el inicio con la sesión: no se puede escribir {file}. Permítalo y cámbielo de nuevo en los ajustes.',
  'The shortcut {keys} cannot be had: another program or the system has it.':
    'El atajo {keys} no está libre: lo tiene otro programa o el sistema.',
  'None is set now; choose another in the settings.': 'Ahora no hay ninguno; elija otro en los ajustes.',
  '{keys} still works and stands in the settings again; choose another there.':
    '{keys} sigue funcionando y vuelve a estar en los ajustes; elija otro allí.',
  'On Wayland a program may not get its own shortcuts. If nothing happens, set one in the keyboard settings of the desktop that runs: {command}':
    'En Wayland puede que un programa no reciba sus propios atajos. Si no ocurre nada, cree uno en los ajustes de teclado del escritorio que ejecute: {command}',

  // Updates
  'Ten-Four runs from its sources: update those.': 'Ten-Four funciona desde su código fuente: actualícelo.',
  'Ten-Four does not look for updates: that was turned off.': 'Ten-Four no busca actualizaciones: se ha desactivado.',
  'The package manager of this computer updates Ten-Four.':
    'El gestor de paquetes de este ordenador actualiza Ten-Four.',
  'This copy of Ten-Four was unpacked by hand: replace it by hand too.':
    'Esta copia de Ten-Four se descomprimió a mano: sustitúyala también a mano.',
  'This build of Ten-Four knows no place to look for updates.':
    'Esta compilación de Ten-Four no conoce ningún lugar donde buscar actualizaciones.',
  'Ten-Four is up to date.': 'Ten-Four está al día.',
  'Ten-Four {version} is ready. You will be asked again tomorrow.':
    'Ten-Four {version} está listo. Se le preguntará de nuevo mañana.',
  'Ten-Four {version} is being installed.': 'Ten-Four {version} se está instalando.',
  'Ten-Four could not look for updates. It will try again in an hour or later.':
    'Ten-Four no pudo buscar actualizaciones. Lo intentará de nuevo dentro de una hora o más.',
  'Ten-Four {version} is ready. Start again now to use it? Nothing you recorded is lost.':
    'Ten-Four {version} está listo. ¿Reiniciar ahora para usarlo? No se pierde nada de lo anotado.',
  'Its signature was checked.': 'Su firma se ha comprobado.',
  'It arrived undamaged; nothing on this system can check who made it.':
    'Llegó sin daños; nada en este sistema puede comprobar quién lo hizo.',
  'Start again': 'Reiniciar',
  Later: 'Más tarde',
  'Ten-Four {version} could not be installed': 'No se pudo instalar Ten-Four {version}',
  'Ten-Four has ended, and nothing that you recorded is lost. Start it again: it is still the version from before, and will ask you again tomorrow.':
    'Ten-Four se ha cerrado y no se pierde nada de lo anotado. Vuelva a iniciarlo: sigue siendo la versión anterior y volverá a preguntar mañana.',

  // The data folder that was moved
  'Ten-Four uses the data in {folder} now. The folder before, {present}, stays as it is.':
    'Ten-Four usa ahora los datos de {folder}. La carpeta anterior, {present}, queda como está.',
  'The data are in {folder} now. The former folder, {present}, stays as it is; delete it when you are sure.':
    'Los datos están ahora en {folder}. La carpeta anterior, {present}, queda como está; bórrela cuando esté seguro.',
  'The data could not be moved to {folder}: {why} Ten-Four still uses {present}.':
    'No se pudieron mover los datos a {folder}: {why} Ten-Four sigue usando {present}.',
  'another Ten-Four has one of the two folders open. End it, then ask for the move again.':
    'otro Ten-Four tiene abierta una de las dos carpetas. Ciérrelo y pida el traslado de nuevo.',
  'a move into that folder was cut short, so the data there are not whole. Finish that move, or choose another folder.':
    'un traslado a esa carpeta se interrumpió y los datos no están completos. Termine ese traslado o elija otra carpeta.',
  'other data stand there. Choose an empty folder, or use what is there.':
    'allí hay otros datos. Elija una carpeta vacía o use lo que hay.',
  'what was read back is not what was written. Check that disk, or choose another folder.':
    'lo que se volvió a leer no es lo que se escribió. Revise ese disco o elija otra carpeta.',
  'the data there were written by a newer Ten-Four. Update Ten-Four, then ask for the move again.':
    'esos datos los escribió un Ten-Four más nuevo. Actualice Ten-Four y pida el traslado de nuevo.',
  'it cannot be written, or there is no room. Make room or allow it, then ask for the move again.':
    'no se puede escribir o no hay espacio. Libere espacio o permítalo y pida el traslado de nuevo.',
  'The data folder {folder} is not there, or not all of it. Plug in its disk, or let your sync program finish, then start Ten-Four again. Where it is lost for good, delete {file}: Ten-Four then uses {home} again, as it was before the move.':
    'La carpeta de datos {folder} no está, o no entera. Conecte su disco o deje que termine la sincronización y vuelva a iniciar Ten-Four. Si se ha perdido del todo, borre {file}: Ten-Four usará de nuevo {home}, como estaba antes del traslado.',
  '{file} says where the data are, and cannot be read. Bring back a good copy of it, or delete it to use {home} itself, then start Ten-Four again.':
    '{file} dice dónde están los datos y no se puede leer. Recupere una copia buena, o bórrelo para usar {home}, y vuelva a iniciar Ten-Four.',
} as const;
