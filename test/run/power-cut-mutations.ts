// Ways to leave out or reorder a sync where copies are put away, the data folder moves, and months are removed. Each must
// turn a test of power cuts red. Run: npm run mutations -- "power cut"
import type { Mutation } from './store-mutations.ts';

const copies = 'electron/store/conflicting-copies.ts';
const move = 'electron/store/move-data.ts';
const months = 'electron/store/closed-months.ts';
const copyFaults = ['test/store/faults/copies'];
const moveFaults = ['test/store/faults/move'];
const removalFaults = ['test/store/faults/removal'];

const copyAwayLasts = '  await syncFolder(disk.fs, join(folder, place));\n';
const copyGoes = '  await disk.fs.unlink(join(folder, name));\n';
const copiedLasts = "    for (const folder of ['', ...place.folders]) await syncFolder(disk.fs, join(to, folder));\n";
const ownId =
  '    const { id, movedTo } = await ensureIdentity(disk, to, nowMs);\n' +
  "    const used = { folder: to, id, hasOpenFile: place.files.includes('open.json') };\n";
const switches = '    await switchOver(used);\n';
const moveEnds = '    await removeIfPresent(disk.fs, join(to, markerName));\n';
const manifestsChange =
  '  for (const { id, ...manifest } of (await listKept(kept)).backups) {\n' +
  '    const files = manifest.files.flatMap((file) => replaced(file, outcomes.get(file.file), nowMs));\n' +
  '    if (files.some((file, at) => file !== manifest.files[at]) || files.length !== manifest.files.length) {\n' +
  '      await writeManifest(kept, id, { ...manifest, files });\n' +
  '    }\n' +
  '  }\n';
const filesGo = '  for (const file of outcomes.keys()) await kept.disk.fs.unlink(join(kept.files.folder, file));\n';
const besideGoes = '    for (const place of places) await removeFrom(fs, place, isBeside);\n';
const monthGoes = '    for (const place of places) await removeFrom(fs, place, (name) => name === file);\n';

export const powerCutMutations: readonly Mutation[] = [
  {
    name: 'a copy put away that a power cut takes',
    file: copies,
    from: copyAwayLasts,
    to: '',
    tests: copyFaults,
  },
  {
    name: 'a copy gone before its new name, and a power cut',
    file: copies,
    from: `${copyAwayLasts}${copyGoes}`,
    to: `${copyGoes}${copyAwayLasts}`,
    tests: copyFaults,
  },
  {
    name: 'a copy put away that a power cut brings back',
    file: copies,
    from: "  await syncFolder(disk.fs, join(folder, name.startsWith('closed/') ? 'closed' : ''));\n",
    to: '',
    tests: copyFaults,
  },
  {
    name: 'moved files whose names a power cut takes',
    file: move,
    from: copiedLasts,
    to: '',
    tests: moveFaults,
  },
  {
    name: 'moved files that last only after the switch, and a power cut',
    file: move,
    from: `${copiedLasts}${ownId}${switches}`,
    to: `${ownId}${switches}${copiedLasts}`,
    tests: moveFaults,
  },
  {
    name: 'a marker of a move that a power cut takes',
    file: 'electron/store/move-marker.ts',
    from: 'await putLastingJson(disk, folder, markerName, { format, from });',
    to: "const { replaceFile: replaceOnly } = await import('./disk-steps.ts');\n  await replaceOnly(disk, join(folder, markerName), JSON.stringify({ format, from }));",
    tests: moveFaults,
  },
  {
    name: 'a marker of a move gone before the switch, and a power cut',
    file: move,
    from: `${switches}${moveEnds}`,
    to: `${moveEnds}${switches}`,
    tests: moveFaults,
  },
  {
    name: 'a chosen data folder that a power cut forgets',
    file: 'electron/store/disk-steps.ts',
    from: 'value)}\\n`);\n  await syncFolder(disk.fs, folder);\n',
    to: 'value)}\\n`);\n',
    tests: moveFaults,
  },
  {
    name: 'a mark of a killed process that a power cut takes',
    file: 'electron/store/data-place.ts',
    from: '    await syncFolder(disk.fs, folder);\n    return { id',
    to: '    return { id',
    tests: moveFaults,
  },
  {
    name: 'a file written in pieces that a power cut tears',
    file: 'electron/store/disk-steps.ts',
    from: '      await file.sync();\n',
    to: '',
    tests: moveFaults,
  },
  {
    name: 'a removed month that a power cut brings back',
    file: months,
    from: '    if (!(await isFolder(fs, join(place, name)))) await fs.unlink(join(place, name));\n  }\n  await syncFolder(fs, place);\n',
    to: '    if (!(await isFolder(fs, join(place, name)))) await fs.unlink(join(place, name));\n  }\n',
    tests: removalFaults,
  },
  {
    name: 'a month gone before its version before, and a power cut',
    file: months,
    from: "const places = ['backups/closed', 'closed']",
    to: "const places = ['closed', 'backups/closed']",
    tests: removalFaults,
  },
  {
    name: 'a month gone before what stands beside it, and a power cut',
    file: months,
    from: besideGoes,
    to: `${monthGoes}${besideGoes}`,
    tests: removalFaults,
  },
  {
    name: 'a removed month that a power cut brings back into backups',
    file: 'electron/store/backups/rewrite-kept.ts',
    from: '  await syncFolder(kept.disk.fs, kept.files.folder);\n  const changed',
    to: '  const changed',
    tests: removalFaults,
  },
  {
    name: 'files of backups gone before their manifests change, and a power cut',
    file: 'electron/store/backups/rewrite-kept.ts',
    from: `${manifestsChange}${filesGo}`,
    to: `${filesGo}${manifestsChange}`,
    tests: removalFaults,
  },
  {
    name: 'what was made of a removed month, back after a power cut',
    file: 'electron/store/erasing/other-files.ts',
    from: '    await syncFolder(disk.fs, place);\n',
    to: '',
    tests: removalFaults,
  },
  {
    name: 'a folder made before an error that a power cut takes',
    file: 'electron/store/disk-steps.ts',
    from: '  await syncFolder(fs, dirname(folder));\n',
    to: '',
    tests: copyFaults,
  },
  {
    name: 'a month back in backups after an error and a power cut',
    file: 'electron/store/backups/rewrite-kept.ts',
    from: '  await syncKept(kept);\n',
    to: '',
    tests: removalFaults,
  },
  {
    name: 'a month left set aside after an error and a power cut',
    file: months,
    from: "if (errorCode(error) === 'ENOENT') return false;",
    to: 'if (errorCode(error) !== null) return false;',
    tests: removalFaults,
  },
  {
    name: 'an erased customer in a copy after an error and a power cut',
    file: copies,
    from: '(await bytesOf(disk, folder, name)) ?? (await bytesOf(disk, folder, name));',
    to: 'await bytesOf(disk, folder, name);',
    tests: copyFaults,
  },
  {
    name: 'a month that a restore took away, back after a power cut',
    file: months,
    from: "    if (errorCode(error) !== 'ENOENT') throw error;\n  }\n  await syncFolder(fs, place);\n",
    to: "    if (errorCode(error) !== 'ENOENT') throw error;\n  }\n",
    tests: ['test/store/faults/backups'],
  },
];
