import { useSettings } from '../../desk/page-context.ts';
import { later } from '../../ui/later.tsx';

// Needed once.
const FirstSteps = later(async () => (await import('./first-steps.tsx')).FirstSteps);

/** On a new installation: three steps below the list, which stays in sight. */
export function FirstRun() {
  return useSettings()?.firstSteps === 'due' ? <FirstSteps /> : null;
}
