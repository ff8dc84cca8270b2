// Says at the end of a run of Vitest what its fault tests have tried; nothing where there were none.
import type { Reporter } from 'vitest/node';
import { seedVariable } from '../store/faults/seed.ts';
import { checkedLine } from './checked.ts';

export const checkedReporter: Reporter = {
  onTestRunEnd: (modules) => {
    const all = modules.flatMap((module) => [...module.children.allTests()]);
    const checked = all.flatMap((test) => test.meta().checked ?? []);
    const line = checkedLine(checked, process.env[seedVariable]);
    if (line !== null) process.stdout.write(`\n${line}\n`);
  },
};
