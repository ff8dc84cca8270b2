// Ways to break what stands beside the closed months, and the turn of the day. Each must turn a test red.
import type { Mutation } from './store-mutations.ts';

const accounts = ['test/desk/month-accounts-gone'];
const index = ['test/store/closed-index'];
const history = 'electron/desk/history.ts';
const indexFolder = 'electron/store/index-folder.ts';
const durable = 'electron/store/durable-file.ts';

export const historyMutations: readonly Mutation[] = [
  {
    name: 'a reopened inquiry counted from its month too',
    file: 'electron/desk/visit-cycles.ts',
    from: 'without: inquiries.map(({ id }) => id)',
    to: 'without: inquiries.slice(0, 0).map(({ id }) => id)',
    tests: ['test/desk/visit-cycles'],
  },
  {
    name: 'counts of a removed month left behind',
    file: 'electron/store/erasing/other-files.ts',
    from: ' || name === countedName',
    to: '',
    tests: accounts,
  },
  {
    name: 'counts kept of a month that went meanwhile',
    file: 'electron/desk/month-accounts.ts',
    from: 'ledger.rules === rules && kept.every((month) => standing.includes(month));',
    to: 'ledger.rules === rules || standing.length < 0;',
    tests: accounts,
  },
  {
    name: 'figures made of a month that is gone',
    file: 'electron/store/month-index.ts',
    from: 'if (found !== null) await kept.keep(',
    to: 'await kept.keep(',
    tests: accounts,
  },
  {
    name: 'what was made of months that a restore took away left behind',
    file: 'electron/store/store.ts',
    from: '    if (restored.ok) await forgetGoneMonths(disk, folder, months.list);\n',
    to: '',
    tests: accounts,
  },
  {
    name: 'counts of a month left by a start that finds it gone',
    file: 'electron/store/tidy-index.ts',
    from: '  if (still.length < known.size) await counted.keep(new Map(still));\n',
    to: '',
    tests: [...accounts, 'test/store/tidy-index'],
  },
  {
    name: 'a derived file of another state of the month',
    file: indexFolder,
    from: 'if (header === null || !isSameSource(header.source, source)) return null;',
    to: 'if (header === null) return null;',
    tests: index,
  },
  {
    name: 'no checksum of a section',
    file: 'electron/store/derived-file.ts',
    from: ' || crc32(bytes) !== section.crc) return null;',
    to: ') return null;',
    tests: [...index, 'test/store/derived-file'],
  },
  {
    name: 'an error while an index file is kept',
    file: indexFolder,
    from: 'if (errorCode(error) === null) throw error;\n      failures',
    to: 'throw error;\n      failures',
    tests: index,
  },
  {
    name: 'a line that is not looked at',
    file: 'electron/store/month-lines.ts',
    from: 'crc32(bytes) === rows.crcs[wanted[at] ?? -1]',
    to: 'bytes.length > 0',
    tests: index,
  },
  {
    name: 'every copy of a reopened one counted',
    file: 'electron/store/closed-copies.ts',
    from: 'else set.add(copy.row);',
    to: '',
    tests: index,
  },
  {
    name: 'what changed meanwhile taken out of the open file',
    file: history,
    from: 'ledger.entry(inquiry.id)?.inquiry === inquiry ? [inquiry] : []',
    to: 'ledger.entry(inquiry.id) === undefined ? [] : [inquiry]',
    tests: ['test/desk/history'],
  },
  {
    name: 'a day turned in the turn of the commands',
    file: history,
    from: '    const archived = await archive(past);\n    return archived.ok ? await ledger.inTurn(() => letGo(past, nowMs, today)) : archived;',
    to: '    return await ledger.inTurn(async () => {\n      const archived = await archive(past);\n      return archived.ok ? await letGo(past, nowMs, today) : archived;\n    });',
    tests: ['test/desk/history'],
  },
  {
    name: 'a later backup not seen by a reading',
    file: durable,
    from: 'return header.schema <= this.#history.current && !isBefore(stamp, header);',
    to: 'return header.schema <= this.#history.current;',
    tests: ['test/store/closed-months', 'test/store/faults/damaged-files'],
  },
];
