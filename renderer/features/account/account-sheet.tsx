import { useState } from 'react';
import type { ReportSpan } from '../../../electron/domain/report-window.ts';
import { useDeskPart, usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { AccountWindow } from './account-window.tsx';
import { useOpenInquiry } from './use-open-inquiry.ts';
import { WindowTabs } from './window-tabs.tsx';
import { say } from './words.ts';

/** "How we did": today, this week, 7 and 28 days, each beside the one before, with how each figure is made (R14 to R17). */
export function AccountSheet({ onClose }: { onClose: () => void }) {
  const { api, clock, screen } = usePage();
  const [span, setSpan] = useState<ReportSpan>('today');
  // A changed score means that the report has changed.
  const score = useDeskPart('score');
  const key = `${span} ${JSON.stringify(score?.goals)}`;
  const { value: report, problem, isSlow } = useAnswer(key, clock, () => api.call('report', { span }));
  const opening = useOpenInquiry(onClose);
  return (
    <Sheet title={say('how-we-did')} onClose={onClose} isTall>
      <WindowTabs span={span} onChange={setSpan}>
        <Problem text={problem ?? opening.problem} />
        {isSlow && <output className="hint">{say('counting')}</output>}
        {report !== null && report.span === span && <AccountWindow key={span} report={report} opening={opening} />}
      </WindowTabs>
      <div className="sheet-actions">
        <button type="button" className="plain-button" onClick={() => screen.set({ sheet: { type: 'months' } })}>
          {say('months')}
        </button>
      </div>
    </Sheet>
  );
}
