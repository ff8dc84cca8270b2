import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { notDoneSentences } from '../../desk/not-done.ts';
import { usePage } from '../../desk/page-context.ts';
import { useStore } from '../../ui/store.ts';
import { say } from './words.ts';

/** What was shown as done and was refused: said until it has been read. */
export function NotDone() {
  const { screen } = usePage();
  const notDone = useStore(screen, (value) => value.notDone);
  if (notDone.length === 0) return null;
  return (
    <div className="banner" role="alert">
      <div className="banner-words" dir="auto">
        {notDoneSentences(notDone).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={say('dismiss')}
        onClick={() => screen.set({ notDone: [] })}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}

/** An answer usually comes sooner than anybody could read this. */
const patienceMs = 1_500;

/** An action is shown before it is on the disk; where that takes long, it is said. */
export function Saving() {
  const { ahead, clock } = usePage();
  const isWaiting = useStore(ahead.unanswered, ({ count }) => count > 0);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const cancel = clock.setTimer(patienceMs, () => setShown(true));
    return () => {
      cancel();
      setShown(false);
    };
  }, [isWaiting, clock]);
  if (!isShown || !isWaiting) return null;
  return (
    <aside className="undo-bar" aria-label={say('saving')}>
      <output>{say('saving-words')}</output>
    </aside>
  );
}
