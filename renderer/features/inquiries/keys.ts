// Owns the keys of the page. They do nothing while somebody types or a sheet is open.
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { commandKeys, rowCommands, runRowCommand, type RowCommand } from '../../desk/actions.ts';
import { inquiryOf, type Page } from '../../desk/page-context.ts';
import { movedTo, shownIds, type Move } from '../../desk/shown-rows.ts';
import { undoLast } from '../../desk/undo.ts';
import { focusField, focusRow } from '../../ui/focus.ts';
import { rowsInSight } from '../../ui/row-window.ts';
import { keepEarlyKey } from './early-keys.ts';

const commandsByKey: ReadonlyMap<string, RowCommand> = new Map(
  rowCommands.map((command) => [commandKeys[command].toLowerCase(), command]),
);

const moveKeys: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
};

export function useKeys(page: Page): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { rowMenu, sheet } = page.screen.get();
      if (rowMenu !== null || sheet !== null) {
        if (!isShown()) waitForIt(page, event);
        return;
      }
      const wasTaken = isTyping(event.target) ? leaveField(page, event) : pressKey(page, event);
      if (wasTaken) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [page]);
}

/** A menu or a sheet that was asked for may still be on its way. */
function isShown(): boolean {
  return document.querySelector('dialog[open], [role="menu"]') !== null;
}

/**
 * Until it is there nothing is done behind it, also not by a button that has the keyboard; Escape wants it no more. What is
 * typed is for the sheet: whoever knows it by heart types "m 1" in one go, or begins with the note.
 */
function waitForIt({ screen }: Page, event: KeyboardEvent): void {
  const { sheet } = screen.get();
  if (event.key === 'Escape') screen.set({ sheet: null, rowMenu: null });
  const isInField = isTyping(event.target);
  // What is typed in a field stands there, and a key that is held down has opened the sheet.
  const isKept = sheet !== null && !isInField && !event.repeat && keepEarlyKey(sheet, event.key);
  const isPress = ['Escape', 'Enter'].includes(event.key) || (event.key === ' ' && !isInField);
  if (isKept || isPress) event.preventDefault();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
}

/** In a field only two keys are ours: Escape and Arrow Down lead back to the list. */
function leaveField(page: Page, event: KeyboardEvent): boolean {
  const { screen } = page;
  const isSearch = event.target instanceof HTMLElement && event.target.dataset['field'] === 'search';
  const isLine = event.target instanceof HTMLElement && event.target.dataset['field'] !== undefined;
  if (event.key === 'Escape') {
    if (isSearch) screen.set({ search: null });
    focusRow(screen.get().selectedId);
    if (document.activeElement === event.target && event.target instanceof HTMLElement) event.target.blur();
    return true;
  }
  if (event.key === 'ArrowDown' && isLine) {
    focusRow(screen.get().selectedId);
    return true;
  }
  return false;
}

function pressKey(page: Page, event: KeyboardEvent): boolean {
  const move = moveKeys[event.key];
  if (move !== undefined) return moveSelection(page, move);
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') return moveInRow(event);
  if (event.repeat) return false;
  const { screen } = page;
  switch (event.key) {
    case '/':
      // The field is there only once the page has drawn it, and the next letter is for it.
      flushSync(() => screen.set({ search: screen.get().search ?? '' }));
      focusField('search');
      return true;
    case '?':
      screen.set({ sheet: { type: 'help' } });
      return true;
    case 'Escape':
      escape(page);
      return true;
    default:
      return pressLetter(page, letterOf(event));
  }
}

/** Away with what lies over the list; where nothing does, with the window, if it is one that comes and goes. */
function escape({ screen, api }: Page): void {
  const { search, undo, rowError, askedId, notDone } = screen.get();
  const isClear = notDone.length === 0 && [search, undo, rowError, askedId].every((open) => open === null);
  if (isClear) api.dismiss?.();
  else screen.set({ search: null, undo: null, rowError: null, askedId: null, notDone: [] });
}

function pressLetter(page: Page, letter: string): boolean {
  if (letter === 'n') {
    focusField('add');
    return true;
  }
  if (letter === 'b') {
    page.screen.set({ sheet: { type: 'promises' } });
    return true;
  }
  if (letter === 'k') {
    page.screen.set({ sheet: { type: 'call-back' } });
    return true;
  }
  if (letter === 'v') {
    page.screen.set({ sheet: { type: 'history', filter: null } });
    return true;
  }
  if (letter === 'u') {
    void undoLast(page);
    return true;
  }
  const command = commandsByKey.get(letter);
  const { selectedId } = page.screen.get();
  const view = selectedId === null ? undefined : inquiryOf(page, selectedId);
  if (command === undefined || view === undefined) return false;
  focusRow(selectedId);
  runRowCommand(page, command, view);
  return true;
}

/** On a keyboard without Latin letters the place of the key decides. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
}

function moveSelection(page: Page, move: Move): boolean {
  const next = movedTo(shownIds(page), page.screen.get().selectedId, move, rowsInSight());
  if (next === null) return false;
  // Of a long list only a part is drawn: the row must be there before it can have the keyboard.
  flushSync(() => page.screen.set({ selectedId: next }));
  focusRow(next);
  return true;
}

/** Forwards, as one reads, into the buttons of the row and along them; backwards the way back. */
function moveInRow(event: KeyboardEvent): boolean {
  const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
  if (!(row instanceof HTMLElement)) return false;
  const stops = [row, ...row.querySelectorAll<HTMLElement>('.actions button, .row-extra, .row-extra-text, .why-due')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const forwards = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const step = event.key === forwards ? 1 : -1;
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  return true;
}
