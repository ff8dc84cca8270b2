import { useEffect, useState } from 'react';
import { usePage } from '../../desk/page-context.ts';
import { useStore } from '../../ui/store.ts';
import { say } from './words.ts';

export function NotAllowed() {
  return (
    <main className="full-page">
      <Heading />
      <p role="alert">{say('no-key')}</p>
    </main>
  );
}

/** A first answer usually comes sooner than the eye would see this. */
const patienceMs = 500;

export function Loading() {
  const { clock, screen } = usePage();
  const isLost = useStore(screen, ({ connection }) => connection === 'lost');
  const [isSlow, setSlow] = useState(false);
  useEffect(() => clock.setTimer(patienceMs, () => setSlow(true)), [clock]);
  return (
    <main className="full-page" aria-busy="true">
      <Heading />
      {isSlow && <output>{say(isLost ? 'not-running' : 'opening')}</output>}
    </main>
  );
}

/** Whoever goes by headings finds where they are before there is a list. */
function Heading() {
  return <h1 className="for-ears">{say('product')}</h1>;
}
