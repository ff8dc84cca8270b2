// Ways to misjudge what a newer version has written. Each must turn a test red.
import type { Mutation } from './store-mutations.ts';

const envelope = 'electron/store/envelope.ts';
const judgement = 'return isHeaderAsToday(value) && isOneBitFrom(current, schema) ? null : schema;';

export const schemaMutations: readonly Mutation[] = [
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
