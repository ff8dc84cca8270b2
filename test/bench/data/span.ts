// The time that the data covers, and the instant at which every run begins.
import { dayMs, hourMs } from '../../../electron/domain/policy.ts';

/** When the desk's clock starts in every run, whatever the day of the run: Wednesday 18 November 2026, 10:00 UTC. */
export const benchNowMs = Date.UTC(2026, 10, 18, 10);

/** The day before it ends: nothing that is in the months was closed today. */
export const lastClosedMs = benchNowMs - 10 * hourMs;

/** Every history is spread over these months, so a larger one is that of a busier office, not of an older one. */
export const historyMonths = 60;

/** The year whose summary is asked for: the last whole one. */
export const summaryYear = new Date(benchNowMs - 365 * dayMs).getUTCFullYear();
