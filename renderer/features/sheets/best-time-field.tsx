import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { DayWindow } from '../../../electron/domain/best-time.ts';
import { take } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { clockTime, timeSpanOf } from '../../ui/clock-time.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { say } from './words.ts';

/** When the customer is best reached: noted once, and known at their next inquiry too. */
export function BestTimeField({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const request = useRequest();
  const { id, label } = view;
  const [known, setKnown] = useState<DayWindow | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  /** What somebody has begun is not overwritten by what the desk answers later. */
  const isBegun = useRef(false);
  const begin = (write: () => void): void => {
    isBegun.current = true;
    write();
  };
  useEffect(() => {
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const result = await page.api.call('bestTime', { id });
      if (!isOpen || !result.ok || result.value === null) return;
      setKnown(result.value);
      if (isBegun.current) return;
      setFrom(clockTime(result.value.from));
      setTo(clockTime(result.value.to));
    };
    void ask();
    return () => {
      isOpen = false;
    };
  }, [page, id]);
  const note = (window: DayWindow | null): void => {
    const text = window === null ? say('best-time-forgotten', { name: label }) : notedWords(label, window);
    request.run(() => take(page, 'noteBestTime', { id, window }, { text }), onClose);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const window = timeSpanOf(from, to);
    if (window === null || window.to <= window.from) request.setProblem(say('best-time-both'));
    else note(window);
  };
  return (
    <form className="labelled" aria-label={say('best-time')} onSubmit={submit}>
      <span>{say('best-time')}</span>
      <div className="sheet-actions">
        <label htmlFor="best-from">{say('best-time-from')}</label>
        <input
          id="best-from"
          className="field"
          type="time"
          value={from}
          onChange={({ target }) => begin(() => setFrom(target.value))}
        />
        <label htmlFor="best-to">{say('best-time-to')}</label>
        <input
          id="best-to"
          className="field"
          type="time"
          value={to}
          onChange={({ target }) => begin(() => setTo(target.value))}
        />
        <button type="submit" className="plain-button">
          {say('best-time-save')}
        </button>
        {known !== null && (
          <button type="button" className="plain-button" onClick={() => note(null)}>
            {say('best-time-forget')}
          </button>
        )}
      </div>
      <p className="hint">{say('best-time-hint')}</p>
      <Problem text={request.problem} />
    </form>
  );
}

function notedWords(name: string, { from, to }: DayWindow): string {
  return say('best-time-noted', { name, from: clockTime(from), to: clockTime(to) });
}
