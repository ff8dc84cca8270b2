import type { StepProps } from './first-steps.tsx';
import { say } from './words.ts';

interface StepButtonsProps extends Pick<StepProps, 'isBusy' | 'onSkip' | 'onBack'> {
  /** What the form is sent by. */
  readonly next: 'next' | 'add';
  readonly skip?: 'skip' | 'finish';
}

/** Enter goes on; the other ways are one Tab further. */
export function StepButtons({ next, skip = 'skip', isBusy, onSkip, onBack }: StepButtonsProps) {
  return (
    <div className="sheet-actions">
      <button type="submit" className="plain-button is-strong" aria-disabled={isBusy}>
        {say(next)} <kbd aria-hidden="true">{say('enter')}</kbd>
      </button>
      {onBack !== null && (
        <button type="button" className="plain-button" onClick={onBack}>
          {say('back')}
        </button>
      )}
      <button type="button" className="plain-button" onClick={onSkip}>
        {say(skip)}
      </button>
    </div>
  );
}
