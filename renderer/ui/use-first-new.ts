import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * For a button that brings more rows and may go with the last of them. What is answered is called when it is pressed: the
 * keyboard then goes to the first row that has come, unless it has been moved meanwhile. `size` changes when the rows do.
 */
export function useFirstNew(list: RefObject<HTMLElement | null>, size: number): () => void {
  const pressed = useRef<{ readonly shown: number; readonly size: number; readonly by: Element | null } | null>(null);
  useLayoutEffect(() => {
    if (pressed.current === null || pressed.current.size === size) return;
    const { shown, by } = pressed.current;
    pressed.current = null;
    const { activeElement } = document;
    if (activeElement !== by && activeElement !== document.body && activeElement !== null) return;
    const rows = list.current?.querySelectorAll<HTMLElement>(':scope > li button') ?? [];
    const next = rows[shown] ?? rows[rows.length - 1];
    next?.focus();
  });
  return useCallback(() => {
    const rows = list.current?.querySelectorAll(':scope > li button') ?? [];
    pressed.current = { shown: rows.length, size, by: document.activeElement };
  }, [list, size]);
}
