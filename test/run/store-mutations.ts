// Ways to break the store on purpose. Each must turn at least one of its tests red.
import { backupMutations } from './backup-mutations.ts';
import { replacementMutations } from './replacement-mutations.ts';

export interface Mutation {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** Test files, as Vitest takes them. */
  readonly tests: readonly string[];
}

const powerCut = ['test/store/faults/power-cut'];
const errors = ['test/store/saved-value', 'test/store/faults/disk-errors'];
const durableReading = ['test/store/durable-file-reading'];
const damaged = ['test/store/envelope', ...durableReading, 'test/store/faults/damaged-files'];
const writing = ['test/store/durable-file.test'];
const locking = ['test/store/lock', 'test/store/crash'];
const group = ['test/desk/turns', 'test/desk/group-commit'];

const steps = 'electron/store/disk-steps.ts';
const [durable, aside] = ['electron/store/durable-file.ts', 'electron/store/move-aside.ts'];
const envelope = 'electron/store/envelope.ts';
const saved = 'electron/store/saved-value.ts';
const queue = 'electron/store/queue.ts';
const store = 'electron/store/store.ts';
const lock = 'electron/store/lock.ts';
const months = 'electron/store/closed-months.ts';
const [turns, ledger] = ['electron/desk/turns.ts', 'electron/desk/ledger.ts'];

export const mutations: readonly Mutation[] = [
  {
    name: 'no sync of a new file',
    file: steps,
    from: '[file.sync(), ...meanwhile',
    to: '[...meanwhile',
    tests: powerCut,
  },
  { name: 'no sync of any folder', file: steps, from: '        await handle?.sync();\n', to: '', tests: powerCut },
  {
    name: 'no sync above the data folder',
    file: steps,
    from: '      await syncFolder(fs, parent);\n',
    to: '',
    tests: powerCut,
  },
  {
    name: 'no sync after moving aside',
    file: aside,
    from: '  await syncFolder(disk.fs, parent);\n',
    to: '',
    tests: [...durableReading, ...powerCut],
  },
  {
    name: 'memory behind a change that was not taken back',
    file: saved,
    from: '      if (error instanceof NotTakenBackError) low.data = next;\n',
    to: '',
    tests: errors,
  },
  {
    name: 'no gate before a leftover lock',
    file: lock,
    from: '  if (!(await enterGate(starter, gatePath))) return false;\n',
    to: '',
    tests: locking,
  },
  {
    name: 'what was found at the start not synced',
    file: 'electron/store/prepare-folders.ts',
    from: '  for (const place of [folder, backups, closed, closedBackups]) await syncFolder(fs, place);\n',
    to: '',
    tests: powerCut,
  },
  {
    name: 'closed without waiting',
    file: store,
    from: 'await running.end();',
    to: 'void running.end();',
    tests: ['test/store/running'],
  },
  {
    name: 'a month confirmed that was refused and not synced',
    file: months,
    from: " else if (isUnsynced) await syncFolder(disk.fs, join(folder, 'closed'));",
    to: '',
    tests: ['test/store/closed-months'],
  },
  { name: 'each command a group', file: turns, from: '    gathering = group;\n', to: '', tests: group },
  {
    name: 'errors of closing a file ignored',
    file: steps,
    from: 'throw end.reason;\n  } finally {\n    await file.close();',
    to: 'throw end.reason;\n  } finally {\n    await file.close().catch(() => undefined);',
    tests: [...writing, ...errors],
  },
  {
    name: 'errors of syncing a folder ignored',
    file: steps,
    from: "if (!noFolderSyncCodes.has(errorCode(error) ?? '')) throw error;",
    to: 'void error;',
    tests: errors,
  },
  {
    name: 'a temporary name that is always the same',
    file: steps,
    from: '`${path}.${randomUUID()}.tmp`',
    to: '`${path}.tmp`',
    tests: writing,
  },
  { name: 'files that others may read', file: steps, from: '0o600', to: '0o644', tests: writing },
  {
    name: 'no second try of a rename',
    file: steps,
    from: "if (!busyCodes.has(errorCode(error) ?? '')) throw error;",
    to: 'throw error;',
    tests: writing,
  },
  {
    name: 'a copy in place of a link is written in place',
    file: steps,
    from: 'await writeNewFile(fs, to, await fs.readFile(from));',
    to: 'await writeNewFile(fs, to, new Uint8Array());',
    tests: writing,
  },
  {
    name: 'a file that could not be read back',
    file: durable,
    from: '() => kind.prove(data)',
    to: '() => undefined',
    tests: [...writing, ...errors],
  },
  { name: 'a failed sync kept back', file: steps, from: "(end.status === 'rejected')", to: '(!end)', tests: writing },
  {
    name: 'a damaged file not moved aside',
    file: durable,
    from: "this.#moveUnusable(current.kind === 'damaged' || isOlder,",
    to: 'this.#moveUnusable(isOlder,',
    tests: damaged,
  },
  {
    name: 'a damaged backup written over',
    file: durable,
    from: "|| isOlder, backup.kind === 'damaged')",
    to: "|| isOlder, current.kind === 'missing')",
    tests: damaged,
  },
  {
    name: 'an older file taken for the newest',
    file: envelope,
    from: '=> a.sequence < b.sequence;',
    to: '=> a.sequence < b.sequence - 99;',
    tests: damaged,
  },
  {
    name: 'a newer schema taken for damage',
    file: durable,
    from: "    if (found.kind === 'newer') throw",
    to: "    if (found.kind === 'newer' && found.schema < 0) throw",
    tests: damaged,
  },
  {
    name: 'moved aside over an earlier one',
    file: aside,
    from: 'if (!isTaken(wanted)) return wanted;',
    to: 'return wanted;',
    tests: durableReading,
  },
  {
    name: 'no checksum',
    file: envelope,
    from: 'if (checksumOf(header.data, compactJson(data)) !== checksum)',
    to: "if (checksum === '')",
    tests: damaged,
  },
  {
    name: 'a checksum that leaves out the header',
    file: envelope,
    from: '`${checksumLead(header)}${dataText}]`',
    to: '`[${dataText}]`',
    tests: damaged,
  },
  {
    name: 'no look at the shape',
    file: envelope,
    from: 'return parsed.ok ?',
    to: 'return parsed.ok || stamp !== null ?',
    tests: damaged,
  },
  {
    name: 'memory before the write',
    file: saved,
    from: '      await low.adapter.write(next);',
    to: '      low.data = next;\n      await low.adapter.write(next);',
    tests: errors,
  },
  {
    name: 'confirmed before the write',
    file: saved,
    from: '      await low.adapter.write(next);',
    to: '      void low.adapter.write(next);',
    tests: [...errors, ...powerCut],
  },
  {
    name: 'jobs that do not wait for each other',
    file: queue,
    from: 'last.then(job, job)',
    to: 'job()',
    tests: ['test/store/queue', 'test/store/saved-value'],
  },
  {
    name: 'no lock',
    file: store,
    from: 'if (!locked.ok) return',
    to: "if (!locked.ok && folder === '') return",
    tests: ['test/store/store.test', 'test/store/crash'],
  },
  {
    name: 'a lock of somebody else taken',
    file: lock,
    from: '(await starter.processes.isRunning(seen.holder))) return',
    to: "seen.text === '') return",
    tests: locking,
  },
  { name: 'a gate that can guard itself', file: lock, from: '`${name}\\n${text}`', to: 'text', tests: locking },
  {
    name: 'an error while giving the lock back',
    file: lock,
    from: '} catch {\n        // It stays,',
    to: '} catch (error) {\n        throw error; // It stays,',
    tests: errors,
  },
  {
    name: 'months written side by side',
    file: months,
    from: 'archive: (month, inquiries) => queue.run(() => archive(month, inquiries)),',
    to: 'archive,',
    tests: ['test/store/closed-months'],
  },
  {
    name: 'answered before the write',
    file: turns,
    from: 'await write(draft) : done(null);',
    to: '(void write(draft), done(null)) : done(null);',
    tests: group,
  },
  {
    name: 'a group decided on what stands on the disk',
    file: turns,
    from: 'group.map(({ decide }) => decide(draft))',
    to: 'group.map(({ decide }) => decide(begin()))',
    tests: group,
  },
  { name: 'memory behind the disk', file: ledger, from: 'if (store.open === next)', to: 'if (saved.ok)', tests: group },
  {
    name: 'memory before the disk',
    file: ledger,
    from: '    const saved = await store.saveOpen(next);',
    to: '    entries = draft.entries;\n    const saved = await store.saveOpen(next);',
    tests: group,
  },
  ...replacementMutations,
  ...backupMutations,
];
