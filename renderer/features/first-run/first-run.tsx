import { lazy, Suspense } from 'react';
import { useSettings } from '../../desk/page-context.ts';

// Needed once.
const FirstSteps = lazy(async () => ({ default: (await import('./first-steps.tsx')).FirstSteps }));

/** On a new installation: three steps below the list, which stays in sight. */
export function FirstRun() {
  return useSettings()?.firstSteps === 'due' ? (
    <Suspense fallback={null}>
      <FirstSteps />
    </Suspense>
  ) : null;
}
