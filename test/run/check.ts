import { endWithParent } from '../../electron/start/end-with-parent.ts';
import { runSteps } from './run-steps.ts';
import { checkSteps } from './steps.ts';

endWithParent();
process.exitCode = await runSteps(checkSteps);
