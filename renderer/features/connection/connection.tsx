import { useEffect, useState } from 'react';
import { usePage } from '../../desk/page-context.ts';
import { useStore } from '../../ui/store.ts';
import { say } from './words.ts';

/** A blink of the connection is not worth a line. */
const patienceMs = 700;

export function Connection() {
  const { screen, clock } = usePage();
  const isLost = useStore(screen, ({ connection }) => connection !== 'live' && connection !== 'over');
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isLost) return undefined;
    const cancel = clock.setTimer(patienceMs, () => setShown(true));
    return () => {
      cancel();
      setShown(false);
    };
  }, [isLost, clock]);
  if (!isShown || !isLost) return null;
  return (
    <aside className="undo-bar" aria-label={say('connection')}>
      <output>{say('again')}</output>
    </aside>
  );
}
