import { useEffect, useState } from 'react';
import { later, OnLost } from './later.tsx';
import { movesKeyboard } from './tip.ts';

// Most openings of the page end without one.
const TipLayer = later(async () => (await import('./tip-layer.tsx')).TipLayer);

/** Waits until something with more to say is pointed at or has the keyboard; the rest is loaded then. */
export function Tips() {
  const [by, setBy] = useState<'pointer' | 'keyboard' | null>(null);
  useEffect(() => {
    if (by !== null) return undefined;
    const stopping = new AbortController();
    const { signal } = stopping;
    let isMoving = false;
    const wake = ({ type, target }: Event): void => {
      if (!(target instanceof Element) || target.closest('[data-tip]') === null) return;
      if (type === 'focusin' && isMoving) setBy('keyboard');
      // A button that was pressed may lie under a sheet by the next frame.
      if (type === 'pointerover') requestAnimationFrame(() => target.matches(':hover') && setBy('pointer'));
    };
    window.addEventListener('keydown', ({ key }) => (isMoving = movesKeyboard(key)), { signal, capture: true });
    document.addEventListener('pointerover', wake, { signal });
    document.addEventListener('focusin', wake, { signal });
    return () => stopping.abort();
  }, [by]);
  if (by === null) return null;
  return (
    <OnLost value={() => setBy(null)}>
      <TipLayer isByKeys={by === 'keyboard'} />
    </OnLost>
  );
}
