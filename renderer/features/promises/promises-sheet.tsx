import { CalendarPlus } from 'lucide-react';
import { lineOf } from '../../desk/line-words.ts';
import { useDeskPart, usePage, useZone } from '../../desk/page-context.ts';
import { download } from '../../ui/download.ts';
import { focusRow } from '../../ui/focus.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { dayAndTime, timeOfDay } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import { tip } from '../../ui/tip.ts';
import { bookCount, promiseBook, type BookDay, type BookEntry } from './promise-book.ts';
import { say } from './words.ts';

/** B: every promise by day; each leads to its row, or into a calendar. */
export function PromisesSheet({ onClose }: { onClose: () => void }) {
  const { clock } = usePage();
  const zone = useZone();
  const days = promiseBook(useDeskPart('inquiries') ?? [], zone, clock.now());
  return (
    <Sheet title={say('title')} onClose={onClose} isTall>
      <p className="hint">{days.length === 0 ? say('empty') : bookCount(days)}</p>
      {days.map((day, index) => (
        <Day key={day.title} day={day} isFirst={index === 0} onClose={onClose} />
      ))}
    </Sheet>
  );
}

function Day({ day, isFirst, onClose }: { day: BookDay; isFirst: boolean; onClose: () => void }) {
  return (
    <section className="book-day" aria-label={day.title} data-late={day.isLate}>
      <h3>{day.title}</h3>
      <ul>
        {day.entries.map((entry, index) => (
          <Entry
            key={entry.view.id}
            entry={entry}
            isFirst={isFirst && index === 0}
            isLate={day.isLate}
            onClose={onClose}
          />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly entry: BookEntry;
  /** The keyboard begins here. */
  readonly isFirst: boolean;
  readonly isLate: boolean;
  readonly onClose: () => void;
}

function Entry({ entry: { view, byMs }, isFirst, isLate, onClose }: EntryProps) {
  const { api, clock, screen, language: page } = usePage();
  const zone = useZone();
  const request = useRequest();
  const { id, label } = view;
  const show = (): void => {
    onClose();
    screen.set({ selectedId: id, search: null, isSnoozedShown: true });
    requestAnimationFrame(() => focusRow(id));
  };
  const save = (): void =>
    request.run(async () => {
      const result = await api.call('promiseFile', { id, language: page.spoken() ?? 'en' });
      if (!result.ok) return result.refusal;
      download(result.value.fileName, result.value.text, 'text/calendar');
      return null;
    });
  return (
    <li>
      <div className="book-entry">
        <button type="button" className="choice" data-first={isFirst ? '' : undefined} onClick={show}>
          <b>{isLate ? dayAndTime(zone, byMs, clock.now()) : timeOfDay(zone, byMs)}</b>
          <span className="choice-text" dir="auto">
            {label} <small>{lineOf(view)}</small>
          </span>
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say('save', { name: label })}
          {...tip(say('save', { name: label }), say('save', { name: label }))}
          onClick={save}
        >
          <CalendarPlus size={15} aria-hidden />
        </button>
      </div>
      <Problem text={request.problem} />
    </li>
  );
}
