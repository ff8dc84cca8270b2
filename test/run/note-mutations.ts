// Ways to be stopped by what stands in the place of a small file, and to leave what a crash left. Each must turn a test red.
import type { Mutation } from './store-mutations.ts';

const prepare = 'electron/store/prepare-folders.ts';
const shared = 'electron/store/backups/shared-files.ts';
const lock = 'electron/store/lock.ts';
const inTheWay = ['test/store/in-the-way'];

export const noteMutations: readonly Mutation[] = [
  {
    name: 'the rest of a long note not read',
    file: 'electron/store/small-file.ts',
    from: 'if (size <= start.length) return start;',
    to: 'if (size > 0) return start;',
    tests: ['test/store/small-file'],
  },
  {
    name: 'a new mark written over one that cannot be read',
    file: 'electron/store/data-place.ts',
    from: "  const movedTo = found.state === 'unreadable' ? await moveAside(disk, folder, identityName, nowMs) : null;\n",
    to: '  const movedTo = nowMs < 0 ? await moveAside(disk, folder, identityName, nowMs) : null;\n',
    tests: [...inTheWay, 'test/start/find-data'],
  },
  {
    name: 'small files read whole, however large they are',
    file: 'electron/store/small-file.ts',
    from: "    if (size > mostBytes) return 'too-large';\n",
    to: '',
    tests: inTheWay,
  },
  {
    name: 'a folder taken for an error of the disk',
    file: 'electron/store/small-file.ts',
    from: "    if (code === 'EISDIR') return 'folder';\n",
    to: '',
    tests: inTheWay,
  },
  {
    name: 'a folder left where a note must stand',
    file: prepare,
    from: '    const movedTo = await moveAside(disk, folder, file, now());\n',
    to: '    const movedTo = file;\n',
    tests: inTheWay,
  },
  {
    name: 'a folder left where the lock must stand',
    file: lock,
    from: '    if (leftover.isFolder) starter.movedAside.push(await moveFolderAside(starter, path));\n',
    to: '',
    tests: inTheWay,
  },
  {
    name: 'a folder left where a file of a backup must stand',
    file: shared,
    from: '        if (await isFolder(disk.fs, path)) await moveFolderAside(disk, path);\n',
    to: '',
    tests: inTheWay,
  },
  {
    name: 'an erasing stopped by a folder',
    file: 'electron/store/erasing/survey.ts',
    from: "if (code === 'ENOENT' || notAFileCodes.has(code)) return null;",
    to: "if (code === 'ENOENT') return null;",
    tests: inTheWay,
  },
  {
    name: 'a spoilt note of a move taken for that of another folder',
    file: 'electron/store/move-marker.ts',
    from: "half of something all the same.\n    return 'unreadable';",
    to: "half of something all the same.\n    return 'other';",
    tests: inTheWay,
  },
  {
    name: 'a spoilt note of an erasing deleted',
    file: 'electron/store/erasing/erasing.ts',
    from: 'return { movedTo: await moveAside(disk, folder, eraseMarkerName, parts.now()) };',
    to: "await removeMarker(disk, folder);\n        return { movedTo: '' };",
    tests: ['test/store/erasing/erasing.test'],
  },
  {
    name: 'what was made of a month left by a power cut',
    file: 'electron/store/store.ts',
    from: '  await tidyIndex(disk, folder, await months.list());\n',
    to: '',
    tests: ['test/store/faults/removal'],
  },
  {
    name: 'half a copy that was put away left by a power cut',
    file: prepare,
    from: '[...Object.values(copyFolders), receiptsFolder]',
    to: '[receiptsFolder]',
    tests: ['test/store/faults/copies'],
  },
  {
    name: 'half a receipt left by a power cut',
    file: prepare,
    from: '[...Object.values(copyFolders), receiptsFolder]',
    to: '[...Object.values(copyFolders)]',
    tests: ['test/store/faults/erasing'],
  },
];
