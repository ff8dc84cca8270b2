// Ways to break erasing, removing months, and restores at the desk. Each must turn a test red.
import type { Mutation } from './store-mutations.ts';

const erasing = 'electron/store/erasing/erasing.ts';
const steps = 'electron/store/erasing/erase-steps.ts';
const removing = 'electron/store/remove-months.ts';
const readers = 'electron/store/readers.ts';
const seams = ['test/store/erasing/seams'];

export const erasingMutations: readonly Mutation[] = [
  {
    name: 'a receipt that a power cut takes',
    file: 'electron/store/erasing/receipt.ts',
    from: '  await syncFolder(disk.fs, join(folder, receiptsFolder));\n',
    to: '',
    tests: ['test/store/faults/erasing'],
  },
  {
    name: 'an erasing that ends before its receipt stands',
    file: erasing,
    from: '    await writeReceipt(disk, folder, receipt);\n    await removeMarker(disk, folder);\n',
    to: '    await removeMarker(disk, folder);\n    await writeReceipt(disk, folder, receipt);\n',
    tests: ['test/store/faults/erasing'],
  },
  {
    name: 'an erasing that counts only when the disk lets it last',
    file: erasing,
    from: '      count(marker);\n      await syncFolder(disk.fs, folder);\n',
    to: '      await syncFolder(disk.fs, folder);\n      count(marker);\n',
    tests: ['test/store/faults/job-errors'],
  },
  {
    name: 'a list on screen that goes on showing whom a stopped erasing has taken',
    file: 'electron/desk/erasing.ts',
    from: '      if (result.isBegun) ledger.reload(ledger.rules);\n',
    to: '',
    tests: ['test/store/faults/erasing-shown'],
  },
  {
    name: 'a torn file left that may hold a piece of the customer',
    file: 'electron/store/erasing/traces.ts',
    from: 'return !bytes.every((byte) => emptyBytes.has(byte)) && !isAsWritten(schemaHistory, bytes);',
    to: 'return bytes.length < 0 && !isAsWritten(schemaHistory, bytes) && emptyBytes.has(0);',
    tests: ['test/store/erasing/erasing.test', 'test/store/erasing/traces'],
  },
  {
    name: 'a whole file deleted that an erasing cannot decode',
    file: 'electron/store/erasing/traces.ts',
    from: ' && !isAsWritten(schemaHistory, bytes);',
    to: ' && (!isAsWritten(schemaHistory, bytes) || bytes.length > 0);',
    tests: ['test/store/erasing/erasing.test', 'test/store/erasing/traces'],
  },
  {
    name: 'what was made of months that a restore took away left after an erasing',
    file: steps,
    from: "  await removeDerived(disk, folder, 'all');\n",
    to: '',
    tests: seams,
  },
  {
    name: 'a backup that was made while an erasing waited',
    file: erasing,
    from: '    if (isResumed) await eraseFromFiles(parts, kept, marker);\n',
    to: '',
    tests: seams,
  },
  {
    name: 'a start refused because an erasing is stopped',
    file: erasing,
    from: "          return result.ok ? result : 'stopped';",
    to: '          if (!result.ok) throw new Error(result.sentence);\n          return result;',
    tests: seams,
  },
  {
    name: 'a customer shown whose erasing is stopped',
    file: readers,
    from: 'return isSame ? state : {',
    to: 'return isSame || state.inquiries.length > 0 ? state : {',
    tests: [...seams, 'test/desk/erasing'],
  },
  {
    name: 'a customer found whose erasing is stopped',
    file: readers,
    from: '.filter((inquiry) => asErased(inquiry) === inquiry)',
    to: '',
    tests: seams,
  },
  {
    name: 'backups made while months are removed',
    file: removing,
    from: '    return await kept.exclusively(async (keptFolder) => {\n      await rewriteKept(keptFolder, change, now());',
    to: '    await kept.exclusively((keptFolder) => rewriteKept(keptFolder, change, now()));\n    return await Promise.resolve().then(async () => {',
    tests: seams,
  },
  {
    name: 'months removed while something is made of them',
    file: removing,
    from: '      await parts.settleDerived?.();\n',
    to: '',
    tests: seams,
  },
  {
    name: 'every file of the backups read to remove a month',
    file: 'electron/store/backups/rewrite-kept.ts',
    from: '  return name === null || change.concerns?.(name) !== false;\n',
    to: '  return name === null || change.concerns !== null;\n',
    tests: seams,
  },
  {
    name: 'memory follows a restore only after the months were read',
    file: 'electron/desk/backups.ts',
    from: '    ledger.reload(rulesFor(store));\n    const unread = await readAgain(history, store);\n',
    to: '    await history.readAgain();\n    const unread = null;\n    ledger.reload(rulesFor(store));\n',
    tests: ['test/desk/restore-faults'],
  },
  {
    name: 'a page that begins again where its place is gone',
    file: 'electron/store/closed-search.ts',
    from: 'return row === -1 ? count : row + 1;',
    to: 'return row + 1;',
    tests: ['test/store/closed-index.test'],
  },
];
