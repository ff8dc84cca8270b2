import { useLayoutEffect, useRef } from 'react';

/** Where a change takes away what has the keyboard, it goes to what comes next, not nowhere. */
export function useNextFocus(changed: unknown, next: () => HTMLElement | null): void {
  const before = useRef(changed);
  useLayoutEffect(() => {
    if (before.current === changed) return;
    before.current = changed;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) next()?.focus();
  });
}
