import { useEffect, useState } from 'react';
import { urgentNow } from '../../../electron/domain/urgent-span.ts';
import { useDeskPart, usePage } from '../../desk/page-context.ts';
import { say } from './words.ts';

/** The real list goes on meanwhile: said when somebody has to see to it, with the way there. */
export function RealDue({ onShow }: { onShow: () => void }) {
  const { ticker } = usePage();
  const spans = useDeskPart('realDue') ?? null;
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (spans === null) return;
    return ticker.add({
      update: (nowMs) => {
        const { count: due, changesInMs } = urgentNow(spans, nowMs);
        setCount(due);
        return changesInMs;
      },
    });
  }, [spans, ticker]);
  return (
    <>
      {/* There before it is filled, or screen readers would not hear of it. */}
      <output className={count === 0 ? 'for-ears' : 'sample-real'} aria-live="polite">
        {count === 0 ? '' : say('real-due', { count })}
      </output>
      {count > 0 && (
        <button type="button" className="plain-button" onClick={onShow}>
          {say('show-real')}
        </button>
      )}
    </>
  );
}
