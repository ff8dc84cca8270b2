// Ways to break the steps by which a file of the store is replaced. Each must turn a test red.
import type { Mutation } from './store-mutations.ts';

const replaced = 'electron/store/replaced-file.ts';
const powerCut = ['test/store/faults/power-cut'];
const errors = ['test/store/saved-value', 'test/store/faults/disk-errors'];
const writing = ['test/store/durable-file.test'];

export const replacementMutations: readonly Mutation[] = [
  {
    name: 'no backup',
    file: replaced,
    from: '        if (keepsFormer) hasFormer = await keepFormer();\n',
    to: '',
    tests: writing,
  },
  {
    name: 'nothing taken back when the sync fails',
    file: replaced,
    from: '          await takeBack(hasFormer, error);\n',
    to: '',
    tests: errors,
  },
  {
    name: 'a temporary file left after an error',
    file: replaced,
    from: '      await removeIfPresent(disk.fs, temporary);\n',
    to: '',
    tests: writing,
  },
  {
    name: 'backup after the rename',
    file: replaced,
    from: '[folder.open, keep]);\n      await renameWithRetries(disk, temporary, path);',
    to: '[folder.open]);\n      await renameWithRetries(disk, temporary, path);\n      await keep();',
    tests: writing,
  },
  {
    name: 'a backup replaced by what could not be read back',
    file: replaced,
    from: '        prove();\n        if (keepsFormer) hasFormer = await keepFormer();\n',
    to: '        if (keepsFormer) hasFormer = await keepFormer();\n        prove();\n',
    tests: writing,
  },
  {
    name: 'a folder synced that was never opened',
    file: replaced,
    from: '[folder.open, keep]',
    to: '[keep]',
    tests: powerCut,
  },
  {
    name: 'a name left where file and backup were one',
    file: replaced,
    from: '    } catch (error) {\n      isFormerApart = false;\n      await removeIfPresent',
    to: '    } catch (error) {\n      await removeIfPresent',
    tests: writing,
  },
  {
    name: 'rename before the content is written',
    file: replaced,
    from: '      await writeNewFile(disk.fs, temporary, content, [',
    to: '      void writeNewFile(disk.fs, temporary, content, [',
    tests: [...writing, ...powerCut],
  },
  {
    name: 'no sync of the folder after the rename',
    file: replaced,
    from: '          await folder.sync();',
    to: '          await Promise.resolve();',
    tests: powerCut,
  },
];
