import { useEffect, useRef } from 'react';
import { say } from './words.ts';

/** Stands before the next call, so that a digit meant for the one who is gone is not taken for the next. */
export function LostQuestion({ name, onGoOn }: { name: string; onGoOn: () => void }) {
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => goOn.current?.focus(), []);
  return (
    <section className="call-end">
      <p role="alert" dir="auto">
        {say('dealt-elsewhere', { name })}
      </p>
      <div className="sheet-actions">
        <button ref={goOn} type="button" className="plain-button is-strong" onClick={onGoOn}>
          {say('go-on')}
        </button>
      </div>
    </section>
  );
}
