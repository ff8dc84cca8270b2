import type { MouseEvent } from 'react';
import type { OnScreen } from '../../desk/on-screen.ts';
import { useInquiry, usePage } from '../../desk/page-context.ts';
import { sayNotOpened } from '../opening/not-opened.ts';
import { later, OnLost } from '../../ui/later.tsx';
import { useStore, type Store } from '../../ui/store.ts';

// Not needed to see who is waiting: loaded when it is opened, or before that where there is time.
const RowMenu = later(async () => (await import('./row-menu.tsx')).RowMenu);

export const bringRowMenu = RowMenu.bring;

/** The menu in place of the browser's own, which has nothing to say about a row. Words can still be copied from fields. */
export function openRowMenu(screen: Store<OnScreen>, id: string, event: MouseEvent): void {
  event.preventDefault();
  // From the keyboard there is no place of a pointer.
  const { left, bottom } = event.currentTarget.getBoundingClientRect();
  const isPointed = event.button === 2;
  const place = isPointed ? { x: event.clientX, y: event.clientY } : { x: left + 12, y: bottom - 6 };
  screen.set({ selectedId: id, rowMenu: { id, ...place } });
}

export function OpenRowMenu() {
  const { screen } = usePage();
  const place = useStore(screen, ({ rowMenu }) => rowMenu);
  if (place === null) return null;
  return (
    <OnLost value={() => screen.get().rowMenu === place && sayNotOpened(screen)}>
      <OneMenu key={`${place.id} ${place.x} ${place.y}`} place={place} />
    </OnLost>
  );
}

function OneMenu({ place }: { place: NonNullable<OnScreen['rowMenu']> }) {
  const { screen } = usePage();
  const view = useInquiry(place.id);
  if (view === undefined) return null;
  return <RowMenu view={view} place={place} onClose={() => screen.set({ rowMenu: null })} />;
}
