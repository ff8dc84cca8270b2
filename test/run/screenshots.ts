// `npm run screenshots`: draws the contact sheets in docs/ anew, every screen and state, light and dark. Look at them.
import { spawnSync } from 'node:child_process';
import { projectFolder } from './steps.ts';

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project=e2e', 'test/e2e/screens.e2e.ts'];
const { status } = spawnSync(process.execPath, vitest, {
  cwd: projectFolder,
  stdio: 'inherit',
  env: { ...process.env, TENFOUR_DRAW_SCREENS: 'yes' },
});
process.exitCode = status ?? 1;
