import { useEffect, useState } from 'react';
import { later, OnLost } from './later.tsx';

// Most openings of the page end without one.
const TipLayer = later(async () => (await import('./tip-layer.tsx')).TipLayer);

/** Waits until something with more to say is pointed at or has the keyboard; the rest is loaded then. */
export function Tips() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted) return undefined;
    // A sheet that opens gives the keyboard to its first button, and at once to another.
    const wake = ({ target }: Event): void => {
      if (!(target instanceof Element) || target.closest('[data-tip]') === null) return;
      requestAnimationFrame(() => setWanted(document.querySelector('[data-tip]:is(:hover, :focus-visible)') !== null));
    };
    document.addEventListener('pointerover', wake);
    document.addEventListener('focusin', wake);
    return () => {
      document.removeEventListener('pointerover', wake);
      document.removeEventListener('focusin', wake);
    };
  }, [isWanted]);
  if (!isWanted) return null;
  return (
    <OnLost value={() => setWanted(false)}>
      <TipLayer />
    </OnLost>
  );
}
