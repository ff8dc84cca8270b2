// Spanish: what is said about the data folder, its backups, and what is erased.
export const files = {
  // Saving
  '{problem} Data folder: {folder}': '{problem} Carpeta de datos: {folder}',
  'The disk is full, so this was not saved. Free some space, then do it again.':
    'El disco está lleno y esto no se guardó. Libere espacio y hágalo de nuevo.',
  'Ten-Four cannot write to its data folder: it is protected, or gone. This was not saved. Allow writing or bring it back, then do it again.':
    'Ten-Four no puede escribir en su carpeta de datos: está protegida o ya no está. Esto no se guardó. Permita la escritura o devuélvala a su sitio y hágalo de nuevo.',
  'Another program holds the file, so this was not saved. Close what may be reading it, then do it again.':
    'Otro programa tiene ocupado el archivo y esto no se guardó. Cierre lo que pueda estar leyéndolo y hágalo de nuevo.',
  'The computer has too many files open, so this was not saved. Close a program, then do it again.':
    'El ordenador tiene demasiados archivos abiertos y esto no se guardó. Cierre un programa y hágalo de nuevo.',
  'The disk reported an error, so this was not saved. Check the disk, then do it again.':
    'El disco dio un error y esto no se guardó. Revise el disco y hágalo de nuevo.',
  'The closed inquiries of {month} were written by a newer Ten-Four, so nothing was added to them. Update Ten-Four. Data folder: {folder}':
    'Las consultas cerradas de {month} las escribió un Ten-Four más nuevo, así que no se les añadió nada. Actualice Ten-Four. Carpeta de datos: {folder}',
  'Closed inquiries could not be read. Look whether the data folder is there and the disk is well, then do it again. Data folder: {folder}':
    'No se pudieron leer las consultas cerradas. Compruebe que la carpeta de datos está en su sitio y que el disco funciona, y hágalo de nuevo. Carpeta de datos: {folder}',
  'A month of closed inquiries was written by a newer Ten-Four. Update Ten-Four, then start it again. Nothing was changed. Data folder: {folder}':
    'Un mes de consultas cerradas lo escribió un Ten-Four más nuevo. Actualice Ten-Four y vuelva a iniciarlo. No se cambió nada. Carpeta de datos: {folder}',

  // Starting
  'Ten-Four cannot read and write in its data folder: it is protected, or cannot be made. Allow it, or choose another folder with TENFOUR_DATA, then start it again.':
    'Ten-Four no puede leer ni escribir en su carpeta de datos: está protegida o no se puede crear. Permítalo, o elija otra carpeta con TENFOUR_DATA, y vuelva a iniciarlo.',
  'A file stands where the data folder should be. Move it, or choose another folder with TENFOUR_DATA, then start Ten-Four again.':
    'Hay un archivo donde debería estar la carpeta de datos. Muévalo, o elija otra carpeta con TENFOUR_DATA, y vuelva a iniciar Ten-Four.',
  'The disk is full. Free some space, then start Ten-Four again.':
    'El disco está lleno. Libere espacio y vuelva a iniciar Ten-Four.',
  'Another program holds a file in the data folder. Close what may be reading it, then start Ten-Four again.':
    'Otro programa tiene ocupado un archivo de la carpeta de datos. Cierre lo que pueda estar leyéndolo y vuelva a iniciar Ten-Four.',
  'The computer has too many files open. Close a program, then start Ten-Four again.':
    'El ordenador tiene demasiados archivos abiertos. Cierre un programa y vuelva a iniciar Ten-Four.',
  'The disk reported an error. Check the disk, then start Ten-Four again.':
    'El disco dio un error. Revise el disco y vuelva a iniciar Ten-Four.',
  'This data was written by a newer Ten-Four. Update Ten-Four, then start it again. Nothing was changed. Data folder: {folder}':
    'Estos datos los escribió un Ten-Four más nuevo. Actualice Ten-Four y vuelva a iniciarlo. No se cambió nada. Carpeta de datos: {folder}',
  'Ten-Four already runs on this data. Use that one, or end it and start again. If none runs, delete ten-four.lock in the data folder. Data folder: {folder}':
    'Ten-Four ya está en marcha con estos datos. Use ese, o ciérrelo y vuelva a iniciar. Si no hay ninguno en marcha, borre ten-four.lock de la carpeta de datos. Carpeta de datos: {folder}',
  'Ten-Four already runs on this data (process {pid}). Use that one, or end it and start again. If none runs, delete ten-four.lock in the data folder. Data folder: {folder}':
    'Ten-Four ya está en marcha con estos datos (proceso {pid}). Use ese, o ciérrelo y vuelva a iniciar. Si no hay ninguno en marcha, borre ten-four.lock de la carpeta de datos. Carpeta de datos: {folder}',
  'A restore was begun and the disk stopped it. Make sure that the disk has room and is there, then start Ten-Four again: it finishes the restore first. Until then nothing is saved. Data folder: {folder}':
    'Se empezó una restauración y el disco la detuvo. Asegúrese de que el disco está conectado y tiene espacio, y vuelva a iniciar Ten-Four: primero termina la restauración. Hasta entonces no se guarda nada. Carpeta de datos: {folder}',
  'A restore was begun and the disk stopped it, so what is here is of two times, and no backup of it is made. Make sure that the disk has room and is there, then start Ten-Four again: it finishes the restore first. Data folder: {folder}':
    'Se empezó una restauración y el disco la detuvo; lo que hay aquí es de dos momentos y no se guarda ninguna copia de ello. Asegúrese de que el disco está conectado y tiene espacio, y vuelva a iniciar Ten-Four: primero termina la restauración. Carpeta de datos: {folder}',
  'A restore was begun, and the disk stops Ten-Four from finishing it. Make sure that the disk has room and can be written, then start Ten-Four again. Data folder: {folder}':
    'Se empezó una restauración y el disco impide terminarla. Asegúrese de que el disco tiene espacio y admite escritura, y vuelva a iniciar Ten-Four. Carpeta de datos: {folder}',

  // Notices
  '{file} was older than its own backup.': '{file} era más antiguo que su propia copia.',
  '{file} was missing.': 'Faltaba {file}.',
  '{file} could not be read.': 'No se pudo leer {file}.',
  'It is kept as {file}.': 'Se conserva como {file}.',
  'There was no good copy, so Ten-Four started with an empty one. Import an export to fill it.':
    'No había ninguna copia buena, así que Ten-Four empezó con uno vacío. Importe una exportación para llenarlo.',
  'The copy from {when} is used. Look through the list: what was done after that is missing.':
    'Se usa la copia del {when}. Repase la lista: falta lo que se hizo después.',
  'The copy in the kept backup from {when} is used. Look through the list: what was done after that is missing.':
    'Se usa la que está en la copia de seguridad del {when}. Repase la lista: falta lo que se hizo después.',
  'A newer Ten-Four has written a copy of {file}. The file itself is good and is used; the copy is kept as {kept}. Update Ten-Four if something is missing.':
    'Una versión más reciente de Ten-Four escribió una copia de {file}. El archivo está bien y se usa; la copia se guarda como {kept}. Actualice Ten-Four si falta algo.',
  'Others who use this computer may be able to read the data folder: Ten-Four could not close it to them. Ask whoever looks after this computer, or move the data folder.':
    'Otras personas que usan este ordenador quizá puedan leer la carpeta de datos: Ten-Four no pudo cerrársela. Pregunte a quien administra este ordenador o mueva la carpeta de datos.',
  'A restore had been cut short. It is finished now; look through the list.':
    'Una restauración se había interrumpido. Ya está terminada; repase la lista.',
  'A restore had been cut short, and its backup cannot be read any more. Everything is as it was before; choose another backup.':
    'Una restauración se había interrumpido y su copia de seguridad ya no se puede leer. Todo está como antes; elija otra copia.',
  'A restore had been cut short, and no backup of it can be read any more. Look through the list, then choose another backup under "Data and backups".':
    'Una restauración se había interrumpido y ya no se puede leer ninguna de sus copias. Repase la lista y elija otra copia en «Datos y copias de seguridad».',
  'Erasing a customer had been cut short, and is finished now. The receipt is kept as {file}.':
    'El borrado de un cliente se había interrumpido y ya está terminado. El justificante se conserva como {file}.',
  'Erasing a customer had been cut short, and the disk stops Ten-Four from finishing it: some files still hold the customer. Make sure that the disk has room and can be written. Ten-Four tries again by itself.':
    'El borrado de un cliente se había interrumpido y el disco impide terminarlo: algunos archivos aún contienen al cliente. Asegúrese de que el disco tiene espacio y admite escritura. Ten-Four lo vuelve a intentar por sí mismo.',
  'A restore had been cut short, and the note of it, kept as {keptAs}, cannot be read: everything is as it was before it, on {when}; choose the backup again under "Data and backups".':
    'Una restauración se había interrumpido y su anotación, conservada como {keptAs}, no se puede leer: todo está como antes de ella, el {when}; elija otra vez la copia en «Datos y copias de seguridad».',
  'A restore had been cut short, and the note of it, kept as {keptAs}, cannot be read, so what is here may be of two times: look through the list, then choose a backup under "Data and backups".':
    'Una restauración se había interrumpido y su anotación, conservada como {keptAs}, no se puede leer, así que lo que hay aquí puede ser de dos momentos: repase la lista y elija una copia en «Datos y copias de seguridad».',
  'Erasing a customer had been cut short, and the note of it, kept as {keptAs}, cannot be read: search for that customer, and erase what you find.':
    'El borrado de un cliente se había interrumpido y su anotación, conservada como {keptAs}, no se puede leer: busque a ese cliente y borre lo que encuentre.',
  'A folder stood where Ten-Four puts {file}. It is kept as {keptAs}, with all that is in it.':
    'Donde Ten-Four pone {file} había una carpeta. Se conserva como {keptAs}, con todo lo que contiene.',

  // Backups
  'A backup could not be made. Try it again.': 'No se pudo hacer una copia de seguridad. Inténtelo de nuevo.',
  'It is tried again by itself, and what you do here is saved.':
    'Se vuelve a intentar por sí solo, y lo que hace aquí se guarda.',
  'A backup could not be made: {why} Data folder: {folder}':
    'No se pudo hacer una copia de seguridad: {why} Carpeta de datos: {folder}',
  'the disk is full. Free some space.': 'el disco está lleno. Libere espacio.',
  'its folder is protected, or gone. Allow writing, or bring it back.':
    'su carpeta está protegida o ya no está. Permita la escritura o devuélvala a su sitio.',
  'another program holds a file. Close what may be reading it.':
    'otro programa tiene ocupado un archivo. Cierre lo que pueda estar leyéndolo.',
  'the computer has too many files open. Close a program.':
    'el ordenador tiene demasiados archivos abiertos. Cierre un programa.',
  'the disk reported an error. Check the disk.': 'el disco dio un error. Revise el disco.',
  'a file that was read is not what was written. Check the disk.':
    'un archivo leído no es lo que se escribió. Revise el disco.',
  'That backup is not there any more. Choose another one.': 'Esa copia de seguridad ya no está. Elija otra.',
  '{file} in that backup cannot be read. Choose another backup.':
    'No se puede leer {file} de esa copia de seguridad. Elija otra.',
  '{file} in that backup cannot be read, so nothing was restored. Choose another backup.':
    'No se puede leer {file} de esa copia de seguridad, así que no se restauró nada. Elija otra.',
  'Restored. What was there before is kept as a backup.':
    'Restaurado. Lo que había antes se conserva como copia de seguridad.',
  'The figures of the last days could not be counted anew. Look whether the disk is well, and start Ten-Four again.':
    'No se pudieron volver a contar las cifras de los últimos días. Compruebe el disco y vuelva a iniciar Ten-Four.',
  'Closed months that are older than you keep them could not be removed yet; it is tried again by itself.':
    'Aún no se pudieron quitar los meses cerrados más antiguos de lo que se conservan; se vuelve a intentar por sí solo.',

  // Erasing
  'This customer is erased already.': 'Este cliente ya está borrado.',
  'Tick {name} too: it was joined with one of them and names the same customer.':
    'Marque también {name}: se unió a una de ellas y nombra al mismo cliente.',
  'What was ticked is not there any more, or erased already. Look at the customer again.':
    'Lo marcado ya no está o ya se borró. Vuelva a mirar el cliente.',
  'Erasing the customer is finished. The receipt is kept as {file}.':
    'El cliente está borrado. El justificante se conserva como {file}.',
  'Nothing was erased.': 'No se borró nada.',
  'Erasing is not finished, and some files still hold the customer.':
    'El borrado no ha terminado y algunos archivos aún contienen al cliente.',
  'Ten-Four goes on with it by itself, at the latest at its next start.':
    'Ten-Four continúa por sí mismo, a más tardar en su próximo inicio.',

  // Second copies and the data folder
  'The data folder holds a second copy of Ten-Four\'s own files, as sync programs leave them. Open "Data and backups" under Files to unite what is in them.':
    'La carpeta de datos contiene una segunda copia de archivos de Ten-Four, como las dejan los programas de sincronización. Abra «Datos y copias de seguridad» en Archivos para unir lo que contiene.',
  'The data folder holds {count} second copies of Ten-Four\'s own files, as sync programs leave them. Open "Data and backups" under Files to unite what is in them.':
    'La carpeta de datos contiene {count} segundas copias de archivos de Ten-Four, como las dejan los programas de sincronización. Abra «Datos y copias de seguridad» en Archivos para unir lo que contienen.',
  'That copy is not there any more. Look at the list again.': 'Esa copia ya no está. Mire de nuevo la lista.',
  'The copy could not be moved away and is still listed; uniting it again brings nothing twice. Make room on the disk or allow writing, then unite it again.':
    'La copia no se pudo apartar y sigue en la lista; unirla otra vez no duplica nada. Haga sitio en el disco o permita escribir, y únala de nuevo.',
  'All that is in that copy is here already, but the copy could not be moved away. Make room on the disk or allow writing, then unite it again.':
    'Todo lo de esa copia ya está aquí, pero no se pudo apartar. Haga sitio en el disco o permita escribir, y únala de nuevo.',
  'That copy could not be moved away. Make room on the disk or allow writing, then set it aside again.':
    'Esa copia no se pudo apartar. Haga sitio en el disco o permita escribir, y apártela de nuevo.',
  'Settings cannot be united. Set the copy aside, and look through the settings here.':
    'Los ajustes no se pueden unir. Aparte la copia y repase aquí los ajustes.',
  'That copy cannot be read. It may not have been fetched to its end: wait and look again, or set it aside.':
    'Esa copia no se puede leer. Quizá no se descargó del todo: espere y mire de nuevo, o apártela.',
  'That copy was written by a newer Ten-Four. Update Ten-Four, then unite it.':
    'Esa copia la escribió un Ten-Four más nuevo. Actualice Ten-Four y únala después.',
  'The sample day has a folder of its own, which is removed when it is over. Go back to the list to move your data.':
    'El día de ejemplo tiene su propia carpeta, que se elimina cuando termina. Para mover sus datos, vuelva a la lista.',
  'TENFOUR_DATA names the data folder. Change it there, then start Ten-Four again.':
    'TENFOUR_DATA indica la carpeta de datos. Cámbiela ahí y vuelva a iniciar Ten-Four.',
  'It looks like a synced folder: use Ten-Four on one computer at a time, and let the sync finish before you start it on another. Copies that cross are offered here for uniting.':
    'Parece una carpeta sincronizada: use Ten-Four en un solo ordenador a la vez y deje que termine la sincronización antes de iniciarlo en otro. Las copias que se crucen se ofrecen aquí para unirlas.',
  'The next start copies everything to {folder} and uses it from then on. Until then nothing changes.':
    'El próximo inicio copia todo a {folder} y lo usa desde entonces. Hasta entonces no cambia nada.',
  'The next start uses the data in {folder}. These here stay where they are.':
    'El próximo inicio usa los datos de {folder}. Los de aquí se quedan donde están.',
  "Ten-Four's data stand in {folder} already. They can be used instead of these; nothing is mixed.":
    'En {folder} ya hay datos de Ten-Four. Se pueden usar en lugar de estos; no se mezcla nada.',
  'There are no data of Ten-Four in that folder. Move these there instead.':
    'En esa carpeta no hay datos de Ten-Four. Mueva estos allí.',
  'The file that names the data folder cannot be read. Delete data-folder.json in {home}.':
    'No se puede leer el archivo que indica la carpeta de datos. Borre data-folder.json de {home}.',
  'That could not be written in {home}. Make room or allow writing, then do it again.':
    'No se pudo escribir en {home}. Libere espacio o permita la escritura y hágalo de nuevo.',
  'Type the whole way to the folder, like {example}.': 'Escriba la ruta completa de la carpeta, como {example}.',
  'Ten-Four uses that folder already. Choose another one.': 'Ten-Four ya usa esa carpeta. Elija otra.',
  'A note in that folder, {file}, cannot be read: data may have been copied there in part. Choose another folder, or empty that one.':
    'Una anotación en esa carpeta, {file}, no se puede leer: puede que los datos se copiaran allí solo en parte. Elija otra carpeta o vacíe esa.',
  'a note there, move-under-way.json, cannot be read: data may have been copied there in part. Choose another folder, or empty that one.':
    'una anotación de esa carpeta, move-under-way.json, no se puede leer: puede que los datos se copiaran allí solo en parte. Elija otra carpeta o vacíe esa.',
  'Copying other data into that folder was cut short, so they are not all there. Choose another folder, or finish that move first.':
    'La copia de otros datos en esa carpeta se interrumpió y no están todos. Elija otra carpeta o termine antes ese traslado.',
  'One of the two folders would stand inside the other. Choose one beside it.':
    'Una de las dos carpetas quedaría dentro de la otra. Elija una que esté al lado.',
  'Other files stand in that folder. Choose an empty one, or type a new name in it.':
    'En esa carpeta hay otros archivos. Elija una vacía o escriba un nombre nuevo dentro de ella.',
  'Ten-Four cannot make that folder or write in it. Allow it, or choose another one.':
    'Ten-Four no puede crear esa carpeta ni escribir en ella. Permítalo o elija otra.',
} as const;
