import { useEffect, useRef } from 'react';
import { tallyOf } from '../../../electron/domain/call-back.ts';
import { besideSentence, endSentence } from './end-words.ts';
import type { CallBack } from './use-call-back.ts';
import { say } from './words.ts';

/** What was done, in one sentence, and who is not called yet. */
export function CallBackEnd({ calling, onClose }: { calling: CallBack; onClose: () => void }) {
  const { run, list, newCount } = calling;
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  if (run === null || list === null) return null;
  const tally = tallyOf(run);
  const beside = besideSentence(list, newCount);
  return (
    <section className="call-end">
      <p ref={sentence} tabIndex={-1}>
        {endSentence(tally)}
      </p>
      {beside !== '' && <p className="hint">{beside}</p>}
      <div className="sheet-actions">
        <button type="button" className="plain-button is-strong" onClick={onClose}>
          {say('to-list')} <kbd aria-hidden="true">Esc</kbd>
        </button>
        {newCount > 0 && (
          <button type="button" className="plain-button" onClick={calling.callNew}>
            {say('call-new')}
          </button>
        )}
        {tally.skipped > 0 && (
          <button type="button" className="plain-button" onClick={calling.callSkipped}>
            {say('call-skipped')}
          </button>
        )}
      </div>
    </section>
  );
}
