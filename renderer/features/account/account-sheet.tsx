import { useEffect, useState } from 'react';
import type { CallAnswer } from '../../../electron/contract/calls.ts';
import { useDeskPart, usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AccountWindow } from './account-window.tsx';

/** "How we did": today and this week, with how each figure is made (R14 to R16, R21). */
export function AccountSheet({ onClose }: { onClose: () => void }) {
  const { api, screen } = usePage();
  const score = useDeskPart('score');
  const [account, setAccount] = useState<CallAnswer<'account'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isOpen = true;
    const count = async (): Promise<void> => {
      const result = await api.call('account', {});
      if (!isOpen) return;
      if (result.ok) setAccount(result.value);
      else setProblem(result.refusal.sentence);
    };
    void count();
    return () => {
      isOpen = false;
    };
    // A changed score means that the account has changed.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [api, score]);
  return (
    <Sheet title="How we did" onClose={onClose} isTall>
      <Problem text={problem} />
      {account === null && problem === null && <p className="hint">Counting...</p>}
      {account !== null && (
        <>
          <AccountWindow title="Today" account={account.today} onClose={onClose} />
          <AccountWindow title="This week" account={account.week} onClose={onClose} />
          <div className="sheet-actions">
            <button type="button" className="plain-button" onClick={() => screen.set({ sheet: { type: 'months' } })}>
              Months
            </button>
          </div>
        </>
      )}
    </Sheet>
  );
}
