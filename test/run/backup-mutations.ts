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

export const backupMutations: readonly Mutation[] = [
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
    from: 'return isHalfRestored ? halfRestoredFailure(folder) : await save();',
    to: 'return await save();',
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
