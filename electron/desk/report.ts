// Owns the look back at a day, a week or four: from what is open and the figures of the months that matter.
import { done, type Result } from '../contract/result.ts';
import type { ReportView } from '../contract/views.ts';
import { createReportSum, type Report } from '../domain/account-report.ts';
import { interruptionsIn } from '../domain/account.ts';
import type { GoalId } from '../domain/policy.ts';
import { reportWindows, type ReportSpan } from '../domain/report-window.ts';
import { visitCycles } from './visit-cycles.ts';
import type { DeskParts } from './parts.ts';

/** As many misses of a goal, and broken promises, as are named: nobody looks through more, and each weighs something on its way. */
const mostNamed = 500;

export async function reportView({ ledger, store, clock }: DeskParts, span: ReportSpan): Promise<Result<ReportView>> {
  const nowMs = clock.now();
  const { rules, settings, me } = ledger;
  const { zone } = rules.policy.openHours;
  const { window, before } = reportWindows(zone, span, nowMs);
  const sum = createReportSum({ rules, window, before, people: [me, ...settings.colleagues], nowMs });
  await visitCycles({ ledger, store }, await store.months(), [before, window], sum);
  const interruptions = interruptionsIn(window, ledger.interruptions);
  return done({ ...withFewerNames(sum.report()), span, zone, interruptions });
}

function withFewerNames(report: Report): Report {
  const { misses, brokenPromises } = report;
  const newest = (id: GoalId) => misses[id].slice(0, mostNamed);
  return {
    ...report,
    misses: { 'ten-minute': newest('ten-minute'), '24-hour': newest('24-hour') },
    brokenPromises: brokenPromises.slice(0, mostNamed),
  };
}
