import { findElectron } from '../support/electron/find-electron.ts';
import { runSteps } from './run-steps.ts';
import { planTests } from './steps.ts';

process.exitCode = await runSteps(planTests(await findElectron()));
