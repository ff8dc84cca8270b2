import { useState } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { Miss } from '../../../electron/domain/account-report.ts';
import { lineOf } from '../../desk/line-words.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { shortDayAndTime, spanTaken } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import { say } from './words.ts';

interface MissesProps {
  /** Of all, also of those that are not named. */
  readonly count: number;
  readonly misses: readonly Miss[];
  readonly onShow: (view: InquiryView) => void;
}

interface Named {
  readonly miss: Miss;
  readonly view: InquiryView;
}

/** As many as are read at a time. */
const pageLength = 20;

/** The misses by name, the newest first, read when they are asked for. */
export function Misses({ count, misses, onShow }: MissesProps) {
  const { api } = usePage();
  const { run, isBusy, problem } = useRequest();
  const [named, setNamed] = useState<readonly Named[]>([]);
  // By what they are: meanwhile the report may have been counted anew.
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const left = misses.filter((miss) => !asked.has(keyOf(miss)));
  const isRead = asked.size > 0 && left.length === 0;

  const readMore = (): void =>
    run(async () => {
      const next = left.slice(0, pageLength);
      const result = await api.call('inquiries', { ids: next.map(({ inquiryId }) => inquiryId) });
      if (!result.ok) return result.refusal;
      const views = result.value;
      const found = next.flatMap((miss, index): readonly Named[] => {
        const view = views[index] ?? null;
        return view === null ? [] : [{ miss, view }];
      });
      setNamed([...named, ...found]);
      setAsked(new Set([...asked, ...next.map(keyOf)]));
      return null;
    });
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && asked.size === 0) readMore();
      }}
    >
      <summary>{say('missed', { count })}</summary>
      <Problem text={problem} />
      <ul className="month-list">
        {named.map(({ miss, view }) => (
          <NamedMiss key={keyOf(miss)} miss={miss} view={view} onShow={onShow} />
        ))}
      </ul>
      {isRead && named.length === 0 && <p>{say('none-there')}</p>}
      {isRead && count > misses.length && <p>{say('newest-named', { count: misses.length })}</p>}
      {asked.size > 0 && left.length > 0 && (
        <button type="button" className="plain-button" aria-disabled={isBusy} onClick={readMore}>
          {say('show-more')}
        </button>
      )}
    </details>
  );
}

/** A reopened inquiry can miss once for each of its cycles. */
function keyOf({ inquiryId, startMs }: Miss): string {
  return `${inquiryId} ${startMs}`;
}

function NamedMiss({ miss, view, onShow }: Named & Pick<MissesProps, 'onShow'>) {
  const { clock } = usePage();
  const zone = useZone();
  const { startMs, acknowledgedAtMs } = miss;
  const took =
    acknowledgedAtMs === null ? say('unanswered') : say('took', { span: spanTaken(acknowledgedAtMs - startMs) });
  return (
    <li>
      <button type="button" className="choice" onClick={() => onShow(view)}>
        <span className="choice-text">
          <b dir="auto">{view.label}</b>
          <small dir="auto">{lineOf(view)}</small>
          <small>{say('arrived', { time: shortDayAndTime(zone, startMs, clock.now()) })}</small>
        </span>
        <small>{took}</small>
      </button>
    </li>
  );
}
