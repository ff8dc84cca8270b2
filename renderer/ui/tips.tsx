import { useEffect, useState } from 'react';
import { later, OnLost } from './later.tsx';
import { movesKeyboard, placeOf } from './tip.ts';

/** What asked for the first one. */
export interface FirstTip {
  readonly element: Element;
  readonly by: 'pointer' | 'keyboard';
  /** Where the pointer was on the screen, when it was the pointer. */
  readonly place: string;
}

// Most openings of the page end without one.
const TipLayer = later(async () => (await import('./tip-layer.tsx')).TipLayer);

/** Waits until something with more to say is pointed at or has the keyboard; the rest is loaded then. */
export function Tips() {
  const [first, setFirst] = useState<FirstTip | null>(null);
  useEffect(() => {
    if (first !== null) return undefined;
    const stopping = new AbortController();
    const { signal } = stopping;
    let isMoving = false;
    const wake = (event: PointerEvent | FocusEvent): void => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest('[data-tip]') === null) return;
      if (!(event instanceof PointerEvent)) {
        if (isMoving) setFirst({ element: target, by: 'keyboard', place: '' });
      } else setFirst({ element: target, by: 'pointer', place: placeOf(event) });
    };
    window.addEventListener('keydown', ({ key }) => (isMoving = movesKeyboard(key)), { signal, capture: true });
    document.addEventListener('pointerover', wake, { signal });
    document.addEventListener('focusin', wake, { signal });
    return () => stopping.abort();
  }, [first]);
  if (first === null) return null;
  return (
    <OnLost value={() => setFirst(null)}>
      <TipLayer first={first} />
    </OnLost>
  );
}
