import type { InquiryView } from '../../../electron/contract/views.ts';
import type { DayWindow } from '../../../electron/domain/best-time.ts';
import { useState } from 'react';
import { clockTime } from '../../ui/clock-time.ts';
import { BestTimeField } from '../sheets/best-time-field.tsx';
import { say } from './words.ts';

interface BestTimeProps {
  readonly view: InquiryView;
  readonly window: DayWindow | null;
  readonly onChanged: () => void;
}

/** When they are best reached, and the way to note it. The field reads more than the card, so it comes when it is asked for. */
export function BestTime({ view, window, onChanged }: BestTimeProps) {
  const [isChanging, setChanging] = useState(false);
  const save = (): void => {
    setChanging(false);
    onChanged();
  };
  return (
    <>
      <div className="sheet-actions">
        <span>
          {window === null
            ? say('no-best-time')
            : say('best-time', { from: clockTime(window.from), to: clockTime(window.to) })}
        </span>
        <button
          type="button"
          className="plain-button"
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          {say('change-best-time')}
        </button>
      </div>
      {isChanging && <BestTimeField view={view} onClose={save} />}
    </>
  );
}
