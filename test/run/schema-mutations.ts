// Ways to misjudge what a newer version has written. Each must turn a test red.
import type { Mutation } from './store-mutations.ts';

const envelope = 'electron/store/envelope.ts';
const judgement = 'return isHeaderAsToday(value) && isOneBitFrom(current, schema) ? null : schema;';

export const schemaMutations: readonly Mutation[] = [
  {
    name: 'a newer copy beside a good file written over',
    file: 'electron/store/durable-file.ts',
    from: '    await this.#keepNewer(backup);\n',
    to: '',
    tests: ['test/store/newer-copies', 'test/store/durable-file-backup'],
  },
  {
    name: 'a start refused for a newer copy beside a good file',
    file: 'electron/store/durable-file.ts',
    from: "    if (current.kind !== 'good') this.#refuseNewer(backup);\n",
    to: '    this.#refuseNewer(backup);\n',
    tests: ['test/store/newer-copies'],
  },
  {
    name: 'lines read by place of a file that is not laid out by us',
    file: 'electron/store/build-month-index.ts',
    from: '  const places = known === null ? null : linePlaces(bytes, inquiries);\n',
    to: '  const places = linePlaces(bytes, inquiries);\n',
    tests: ['test/store/odd-months'],
  },
  {
    name: 'a spoilt schema number taken for a newer version',
    file: envelope,
    from: judgement,
    to: 'return schema;',
    tests: ['test/store/envelope.test'],
  },
  {
    name: 'a newer schema of another header taken for damage',
    file: envelope,
    from: judgement,
    to: 'return isOneBitFrom(current, schema) ? null : schema;',
    tests: ['test/store/envelope.test'],
  },
  {
    name: 'a newer schema believed only with a proof',
    file: envelope,
    from: judgement,
    to: 'return isHeaderAsToday(value) ? null : schema;',
    tests: ['test/store/envelope.test'],
  },
  {
    name: 'a folder of a newer version taken into use',
    file: 'electron/store/move-data.ts',
    from: "    if (await holdsNewerData(disk, to)) return { ok: false, reason: 'newer-schema' };\n",
    to: '',
    tests: ['test/start/find-data', 'test/store/move-data'],
  },
];
