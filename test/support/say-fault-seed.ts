// What was left to chance in a fault test that fails can be had again.
import { beforeEach } from 'vitest';
import { faultSeed, seedVariable } from '../store/faults/seed.ts';

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => void process.stdout.write(`Run it again with ${seedVariable}=${faultSeed}\n`));
});
