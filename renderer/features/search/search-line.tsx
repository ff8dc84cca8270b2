import { History, X } from 'lucide-react';
import { usePage } from '../../desk/page-context.ts';
import { everything } from '../history/everything.ts';
import { say as sayDoor } from '../history/doors.ts';
import { useStore } from '../../ui/store.ts';
import { tip } from '../../ui/tip.ts';
import { say } from './words.ts';

/** Narrows the list while it is typed; Escape shows everyone again. */
export function SearchLine() {
  const { screen } = usePage();
  const search = useStore(screen, (value) => value.search);
  if (search === null) return null;
  return (
    <search className="search">
      <input
        className="field"
        type="text"
        data-field="search"
        aria-label={say('label')}
        placeholder={say('hint')}
        // It appears because somebody asked to type into it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoComplete="off"
        maxLength={200}
        value={search}
        onChange={(event) => screen.set({ search: event.target.value })}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={sayDoor('search-everything')}
        {...tip(sayDoor('search-everything'), sayDoor('search-everything'))}
        onClick={() => screen.set({ sheet: { type: 'history', filter: { ...everything, text: search } } })}
      >
        <History size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={say('close')}
        onClick={() => screen.set({ search: null })}
      >
        <X size={16} aria-hidden />
      </button>
    </search>
  );
}
