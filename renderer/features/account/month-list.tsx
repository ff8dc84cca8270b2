import { ChevronLeft } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { lineOf } from '../../desk/line-words.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { monthName } from '../../ui/time-words.ts';
import { useFirstNew } from '../../ui/use-first-new.ts';
import { useRequest } from '../../ui/use-request.ts';
import { closedWords } from '../inquiries/row-words.ts';
import { useOpenInquiry } from './use-open-inquiry.ts';
import { say } from './words.ts';

interface MonthListProps {
  /** "YYYY-MM" */
  readonly month: string;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Those closed in a month, a page at a time; another month is another list. Choosing one shows it in the list, where everything can be done with it. */
export function MonthList({ month, onBack, onClose }: MonthListProps) {
  const { api, clock } = usePage();
  const zone = useZone();
  const opening = useOpenInquiry(onClose);
  const request = useRequest();
  const { run } = request;
  const [views, setViews] = useState<readonly InquiryView[]>([]);
  const [nextAfter, setNextAfter] = useState<string | null>(null);
  const isSlow = useSlow(request.isBusy);
  const list = useRef<HTMLUListElement>(null);
  const toFirstNew = useFirstNew(list, views.length);

  const read = (after: string | null): void =>
    run(async () => {
      const result = await api.call('month', { month, after });
      if (!result.ok) return result.refusal;
      const { inquiries } = result.value;
      setViews((before) => (after === null ? inquiries : [...before, ...inquiries]));
      setNextAfter(result.value.nextAfter);
      return null;
    });
  // The first page of the month; what follows is asked for by a button.
  const begin = useEffectEvent(() => read(null));
  useEffect(() => begin(), []);

  const title = say('closed-in', { month: monthName(month) });
  const nowMs = clock.now();
  return (
    <Sheet title={title} onClose={onClose} isTall>
      <div className="sheet-actions">
        <button type="button" className="plain-button" data-first onClick={onBack}>
          <ChevronLeft size={16} aria-hidden /> {say('all-months')}
        </button>
      </div>
      <Problem text={request.problem} />
      <ul ref={list} className="month-list" aria-label={title}>
        {views.map((view) => (
          <li key={view.id}>
            <button type="button" className="choice" onClick={() => opening.show(view)}>
              <span className="choice-text">
                <b dir="auto">{view.label}</b>
                <small dir="auto">{lineOf(view)}</small>
              </span>
              <small>{closedWords(view.standing, zone, nowMs)}</small>
            </button>
          </li>
        ))}
      </ul>
      {isSlow && <output className="hint">{say('reading')}</output>}
      {!request.isBusy && request.problem === null && views.length === 0 && (
        <p className="hint">{say('none-in-month')}</p>
      )}
      {nextAfter !== null && (
        <div className="sheet-actions">
          <button
            type="button"
            className="plain-button"
            aria-disabled={request.isBusy}
            onClick={() => {
              toFirstNew();
              read(nextAfter);
            }}
          >
            {say('show-more')}
          </button>
        </div>
      )}
    </Sheet>
  );
}

const patienceMs = 500;

/** Whether it has been busy for so long that something should be said. */
function useSlow(isBusy: boolean): boolean {
  const { clock } = usePage();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const cancel = clock.setTimer(patienceMs, () => setLong(true));
    return () => {
      cancel();
      setLong(false);
    };
  }, [isBusy, clock]);
  return isBusy && isLong;
}
