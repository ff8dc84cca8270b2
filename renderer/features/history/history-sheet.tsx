import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { HistoryFilter, RecordView } from '../../../electron/contract/history.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useStore } from '../../ui/store.ts';
import { useFirstNew } from '../../ui/use-first-new.ts';
import { createBrowse, type Browse } from './browse.ts';
import { everything } from './everything.ts';
import { Filters, isNarrowed } from './filters.tsx';
import { RecordDetail } from './record-detail.tsx';
import { RecordList } from './record-list.tsx';
import { say } from './words.ts';

interface HistorySheetProps {
  readonly filter: HistoryFilter | null;
  readonly onClose: () => void;
}

/** V: everything that is closed, narrowed while it is typed. */
export function HistorySheet({ filter: startFilter, onClose }: HistorySheetProps) {
  const { screen } = usePage();
  const [filter, setFilter] = useState(startFilter ?? everything);
  const [opened, setOpened] = useState<RecordView | null>(null);
  const browse = useBrowse(filter);
  const [returnTo, setReturnTo] = useState<string | null>(null);
  const openCustomer = ({ id, label }: InquiryView): void =>
    screen.set({ sheet: { type: 'customer', id, label, back: { type: 'history', filter } } });
  const open = (record: RecordView): void => {
    setReturnTo(record.inquiry.id);
    setOpened(record);
  };
  return (
    <Sheet title={say('title')} onClose={onClose} isTall>
      {opened === null ? (
        <Browsing browse={browse} filter={filter} onFilter={setFilter} onOpen={open} returnTo={returnTo} />
      ) : (
        <RecordDetail known={opened} onBack={() => setOpened(null)} onCustomer={openCustomer} onClose={onClose} />
      )}
    </Sheet>
  );
}

function useBrowse(filter: HistoryFilter): Browse {
  const { api, clock } = usePage();
  const browse = useMemo(() => createBrowse({ api, clock }), [api, clock]);
  useEffect(() => browse.look(filter), [browse, filter]);
  useEffect(() => browse.dispose, [browse]);
  return browse;
}

interface BrowsingProps {
  readonly browse: Browse;
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly onOpen: (record: RecordView) => void;
  /** The row that was opened last: the keyboard goes back to it. */
  readonly returnTo: string | null;
}

function Browsing({ browse, filter, onFilter, onOpen, returnTo }: BrowsingProps) {
  const { browsed } = browse;
  const people = useStore(browsed, (value) => value.people);
  const field = useRef<HTMLInputElement>(null);
  const [isNarrowing, setNarrowing] = useState(() => isNarrowed(filter));
  useEffect(() => {
    const row = returnTo === null ? null : document.querySelector(`[data-record="${CSS.escape(returnTo)}"]`);
    if (row instanceof HTMLElement) row.focus();
    else field.current?.focus();
  }, [returnTo]);
  return (
    <>
      <div className="history-search">
        <input
          ref={field}
          className="field"
          type="text"
          data-first=""
          aria-label={say('search')}
          placeholder={say('search-hint')}
          autoComplete="off"
          maxLength={200}
          dir="auto"
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
          onKeyDown={goToFirst}
        />
        <button
          type="button"
          className="plain-button"
          aria-expanded={isNarrowing}
          onClick={() => setNarrowing(!isNarrowing)}
        >
          <SlidersHorizontal size={14} aria-hidden /> {say('open-filters')}
        </button>
      </div>
      {isNarrowing && <Filters filter={filter} people={people} onChange={onFilter} />}
      <Results browse={browse} filter={filter} onOpen={onOpen} />
    </>
  );
}

/** Down, out of the field and into the list. */
function goToFirst(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown') return;
  const first = event.currentTarget.closest('dialog')?.querySelector('[data-record]');
  if (!(first instanceof HTMLElement)) return;
  event.preventDefault();
  first.focus();
}

function Results({ browse, filter, onOpen }: Pick<BrowsingProps, 'browse' | 'filter' | 'onOpen'>) {
  const { browsed } = browse;
  const records = useStore(browsed, (value) => value.records);
  const count = useStore(browsed, (value) => value.count);
  const phase = useStore(browsed, (value) => value.phase);
  const problem = useStore(browsed, (value) => value.problem);
  const lastId = useStore(browsed, ({ nextAfter }) => nextAfter?.id ?? null);
  const list = useRef<HTMLUListElement>(null);
  const toFirstNew = useFirstNew(list, records.length);
  const isEverything = filter.text.trim() === '' && !isNarrowed(filter);
  return (
    <>
      <output className="hint history-count">{countWords(count, phase === 'slow')}</output>
      <Problem text={problem} />
      {count === 0 && phase === 'done' && <p className="hint">{say(isEverything ? 'nothing-yet' : 'nobody-fits')}</p>}
      <RecordList name={say('list')} records={records} onOpen={onOpen} listRef={list} />
      {lastId !== null && <More key={lastId} onMore={browse.more} onPressed={toFirstNew} />}
    </>
  );
}

function countWords(count: number | null, isSlow: boolean): string {
  if (isSlow) return say('looking');
  return count === null ? '' : say('count', { count });
}

interface MoreProps {
  readonly onMore: () => void;
  /** Before the rows come, when the keyboard is here. */
  readonly onPressed: () => void;
}

/** Comes into sight when one scrolls to the end, and brings the next page; a button too, for whoever does not scroll. */
function More({ onMore, onPressed }: MoreProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = button.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        if (document.activeElement === element) onPressed();
        onMore();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [onMore, onPressed]);
  return (
    <button
      ref={button}
      type="button"
      className="plain-button"
      onClick={() => {
        onPressed();
        onMore();
      }}
    >
      {say('more')}
    </button>
  );
}
