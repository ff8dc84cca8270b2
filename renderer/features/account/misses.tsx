import { useRef, useState } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { BrokenPromise, Miss } from '../../../electron/domain/account-report.ts';
import { lineOf } from '../../desk/line-words.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { shortDayAndTime, spanTaken } from '../../ui/time-words.ts';
import { useFirstNew } from '../../ui/use-first-new.ts';
import { useRequest } from '../../ui/use-request.ts';
import { say } from './words.ts';

interface NamedListProps<One extends { readonly inquiryId: string }> {
  readonly summary: string;
  /** Of all, also of those that are not named. */
  readonly count: number;
  readonly all: readonly One[];
  readonly keyOf: (one: One) => string;
  /** What is said under the name, and at the end of the row. */
  readonly wordsOf: (one: One) => { readonly when: string; readonly end: string };
  readonly onShow: (view: InquiryView) => void;
}

interface Named<One> {
  readonly one: One;
  readonly view: InquiryView;
}

/** As many as are read at a time. */
const pageLength = 20;

/** What went wrong, by name, the newest first; read when it is asked for. */
function NamedList<One extends { readonly inquiryId: string }>(props: NamedListProps<One>) {
  const { summary, count, all, keyOf, wordsOf, onShow } = props;
  const { api } = usePage();
  const { run, isBusy, problem } = useRequest();
  const [named, setNamed] = useState<readonly Named<One>[]>([]);
  // By what they are: meanwhile the report may have been counted anew.
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const left = all.filter((one) => !asked.has(keyOf(one)));
  const list = useRef<HTMLUListElement>(null);
  const toFirstNew = useFirstNew(list, asked.size);
  const isRead = asked.size > 0 && left.length === 0;

  const readMore = (): void =>
    run(async () => {
      const next = left.slice(0, pageLength);
      const result = await api.call('inquiries', { ids: next.map(({ inquiryId }) => inquiryId) });
      if (!result.ok) return result.refusal;
      const views = result.value;
      const found = next.flatMap((one, index): readonly Named<One>[] => {
        const view = views[index] ?? null;
        return view === null ? [] : [{ one, view }];
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
      <summary>{summary}</summary>
      <Problem text={problem} />
      <ul ref={list} className="month-list" aria-label={summary}>
        {named.map(({ one, view }, index) => (
          <NamedRow key={`${keyOf(one)} ${index}`} view={view} {...wordsOf(one)} onShow={onShow} />
        ))}
      </ul>
      {isRead && named.length === 0 && <p>{say('none-there')}</p>}
      {isRead && count > all.length && <p>{say('newest-named', { count: all.length })}</p>}
      {asked.size > 0 && left.length > 0 && (
        <button
          type="button"
          className="plain-button"
          aria-disabled={isBusy}
          onClick={() => {
            toFirstNew();
            readMore();
          }}
        >
          {say('show-more')}
        </button>
      )}
    </details>
  );
}

interface NamedRowProps {
  readonly view: InquiryView;
  readonly when: string;
  readonly end: string;
  readonly onShow: (view: InquiryView) => void;
}

function NamedRow({ view, when, end, onShow }: NamedRowProps) {
  return (
    <li>
      <button type="button" className="choice" onClick={() => onShow(view)}>
        <span className="choice-text">
          <b dir="auto">{view.label}</b>
          <small dir="auto">{lineOf(view)}</small>
          <small>{when}</small>
        </span>
        <small>{end}</small>
      </button>
    </li>
  );
}

interface MissesProps {
  readonly count: number;
  readonly misses: readonly Miss[];
  readonly onShow: (view: InquiryView) => void;
}

/** R14: the misses of a goal. A reopened inquiry can miss once for each of its cycles. */
export function Misses({ count, misses, onShow }: MissesProps) {
  const { clock } = usePage();
  const zone = useZone();
  return (
    <NamedList
      summary={say('missed', { count })}
      count={count}
      all={misses}
      keyOf={({ inquiryId, startMs }) => `${inquiryId} ${startMs}`}
      wordsOf={({ startMs, acknowledgedAtMs }) => ({
        when: say('arrived', { time: shortDayAndTime(zone, startMs, clock.now()) }),
        end:
          acknowledgedAtMs === null ? say('unanswered') : say('took', { span: spanTaken(acknowledgedAtMs - startMs) }),
      })}
      onShow={onShow}
    />
  );
}

interface BrokenPromisesProps {
  readonly count: number;
  readonly promises: readonly BrokenPromise[];
  readonly onShow: (view: InquiryView) => void;
}

/** R8: the promises whose instant passed without contact. */
export function BrokenPromises({ count, promises, onShow }: BrokenPromisesProps) {
  const { clock } = usePage();
  const zone = useZone();
  return (
    <NamedList
      summary={say('broken-promises', { count })}
      count={count}
      all={promises}
      keyOf={({ inquiryId, byMs }) => `${inquiryId} ${byMs}`}
      wordsOf={({ byMs, contactedAtMs }) => ({
        when: say('promised-by', { time: shortDayAndTime(zone, byMs, clock.now()) }),
        end: contactedAtMs === null ? '' : say('contact-late', { span: spanTaken(contactedAtMs - byMs) }),
      })}
      onShow={onShow}
    />
  );
}
