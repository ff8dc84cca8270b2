// Ways to break backups and restores on purpose. Each must turn at least one of their tests red.
import type { Mutation } from './store-mutations.ts';

const kept = 'electron/store/backups/kept-backups.ts';
const keptFolder = 'electron/store/backups/kept-folder.ts';
const shared = 'electron/store/backups/shared-files.ts';
const collect = 'electron/store/backups/collect-files.ts';
const restore = 'electron/store/backups/restore.ts';
const keptFaults = ['test/store/faults/backups'];
const keptTests = ['test/store/backups/kept-backups'];
const store = 'electron/store/store.ts';

const marker = 'electron/store/backups/restore-marker.ts';
const unknown = 'electron/store/backups/unknown-restore.ts';
const finishesRestore = '  const ended = await finishRestore(restoreParts, now());\n';
const migrates =
  '  await bringToPresentSchema([migrated(openFile, open.current), migrated(settingsFile, settings.current)], kept);\n';
const spoiltMarker = ['test/store/faults/spoilt-marker'];

export const backupMutations: readonly Mutation[] = [
  {
    name: 'saving that does not wait for a restore',
    file: store,
    from: '      await restoring;\n',
    to: '',
    tests: ['test/store/backups/restore.test'],
  },
  {
    name: 'a half restore forgotten where a second try cannot begin',
    file: restore,
    from: 'if (!hadBegun && (await isMarkerGone(parts)))',
    to: 'if (hadBegun !== null && (await isMarkerGone(parts)))',
    tests: ['test/store/backups/restore.test'],
  },
  {
    name: 'a backup of a state that is half restored',
    file: 'electron/desk/backup-keeper.ts',
    from: '    if (waiting !== null) return { ok: false, refusal: waiting };\n',
    to: '',
    tests: ['test/desk/restore-faults'],
  },
  {
    name: 'a hidden reason why no backup is made',
    file: 'electron/desk/backup-keeper.ts',
    from: 'return store.backupsWait() ?? failures.words;',
    to: 'return failures.words;',
    tests: ['test/desk/restore-faults'],
  },
  {
    name: 'a half restored state kept before a migration',
    file: store,
    from: finishesRestore + migrates,
    to: migrates + finishesRestore,
    tests: ['test/store/released-schemas'],
  },
  {
    name: 'a marker of a restore that a power cut brings back',
    file: marker,
    from: "    if (errorCode(error) !== 'ENOENT') throw error;\n  }\n  await syncFolder(fs, folder);\n",
    to: "    if (errorCode(error) !== 'ENOENT') throw error;\n  }\n",
    tests: keptFaults,
  },
  {
    name: 'a marker of a restore that a power cut takes',
    file: marker,
    from: "await putLastingJson(disk, folder, markerName, withChecksum({ format: 'ten-four/restore', version: 1, ...marker }));",
    to: "const { replaceFile } = await import('../disk-steps.ts');\n  await replaceFile(disk, join(folder, markerName), JSON.stringify(withChecksum({ format: 'ten-four/restore', version: 1, ...marker })));",
    tests: keptFaults,
  },
  {
    name: 'the folder of the first backup, which a power cut takes',
    file: kept,
    from: 'await makeLastingFolder(disk.fs, place);',
    to: 'await disk.fs.mkdir(place, { recursive: true, mode: 0o700 });',
    tests: keptFaults,
  },
  {
    name: 'a spoilt marker of a restore taken for none',
    file: marker,
    from: "    // It appears with its whole content or not at all, so something has spoilt it since.\n    return 'unreadable';",
    to: '    return null;',
    tests: spoiltMarker,
  },
  {
    name: 'a spoilt marker moved aside before the end',
    file: restore,
    from: '  if (usable?.ok === true) await apply(parts, usable.content);\n  const movedTo = await moveAside(disk, folder, markerName, nowMs);\n',
    to: '  const movedTo = await moveAside(disk, folder, markerName, nowMs);\n  if (usable?.ok === true) await apply(parts, usable.content);\n',
    tests: spoiltMarker,
  },
  {
    name: 'work thrown away for a spoilt marker',
    file: unknown,
    from: '  return isKept ? newest : null;',
    to: '  return isKept || newest.files.length > 0 ? newest : null;',
    tests: spoiltMarker,
  },
  {
    name: 'an earlier backup taken for the one before a restore',
    file: unknown,
    from: ' || unreadable.some((id) => id > newest.id)) return null;',
    to: ') return null;',
    tests: spoiltMarker,
  },
  {
    name: 'a backup whose files are not synced',
    file: kept,
    from: '  await syncFolder(disk.fs, files.folder);\n',
    to: '',
    tests: keptFaults,
  },
  {
    name: 'a manifest that is not synced',
    file: keptFolder,
    from: '  await syncFolder(disk.fs, folder);\n',
    to: '',
    tests: keptFaults,
  },
  {
    name: 'files removed before the manifests are gone for good',
    file: keptFolder,
    from: '  if (ids.size > 0) await syncFolder(disk.fs, path);\n',
    to: '',
    tests: keptFaults,
  },
  {
    name: 'a backup that is not read back',
    file: shared,
    from: 'if ((await read(file, sha256)) === null) throw',
    to: "if (sha256 === '') throw",
    tests: keptTests,
  },
  {
    name: 'a damaged file taken for a backup',
    file: collect,
    from: 'if (first === null || (await isProven(first))) return first;',
    to: 'if (first === null || first.length > 0) return first;',
    tests: keptTests,
  },
  {
    name: 'files removed that an unreadable manifest may name',
    file: keptFolder,
    from: 'unreadable.length === 0 && isSharedFileName(name)',
    to: 'unreadable.length >= 0 && isSharedFileName(name)',
    tests: keptTests,
  },
  {
    name: 'a restore without its marker',
    file: restore,
    from: '      await writeMarker(disk, folder, { target: id, before });\n',
    to: '',
    tests: keptFaults,
  },
  {
    name: 'a restore without a backup of the present',
    file: restore,
    from: "(await kept.make('before-restore')).backup.id",
    to: 'id',
    tests: ['test/store/backups/restore'],
  },
  {
    name: 'saving on a half restored state',
    file: store,
    from: 'return isHalfRestored ? halfRestoredFailure(folder) : null;',
    to: 'return null;',
    tests: ['test/store/backups/restore'],
  },
  {
    name: 'a marker that is removed before the end',
    file: restore,
    from: '    await apply(parts, usable.content);\n    await removeMarker(disk, folder);',
    to: '    await removeMarker(disk, folder);\n    await apply(parts, usable.content);',
    tests: keptFaults,
  },
  {
    name: 'a kept copy taken though the backup is newer',
    file: 'electron/store/durable-file.ts',
    from: "(backup.kind !== 'good' || isLater(copy.stamp, backup.stamp))",
    to: 'true',
    tests: ['test/store/kept-copies'],
  },
  {
    name: 'a kept copy of before a new beginning',
    file: 'electron/store/envelope.ts',
    from: 'isBefore(b, a) ? a.savedAtMs >= b.savedAtMs :',
    to: 'isBefore(b, a) ? true :',
    tests: ['test/store/kept-copies'],
  },
  {
    name: 'a month brought back that a restore took away',
    file: 'electron/store/backups/kept-copy.ts',
    from: " || newest.why === 'before-restore'",
    to: '',
    tests: ['test/store/kept-copies'],
  },
];
