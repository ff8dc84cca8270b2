import type { TimeTaken } from '../../../electron/domain/breakdown.ts';
import { spanTaken } from '../../ui/time-words.ts';
import { quantileWords, shortTimeWords } from './account-words.ts';
import type { OpenInquiry } from './use-open-inquiry.ts';
import { say } from './words.ts';

interface TimeFigureProps {
  /** What it is the time of. */
  readonly name: string;
  readonly time: TimeTaken;
  readonly opening: OpenInquiry;
  /** For a narrow column. */
  readonly isShort?: boolean;
}

/** R15: a time is always the one of an inquiry, and opens it. */
export function TimeFigure({ name, time, opening, isShort = false }: TimeFigureProps) {
  if (time.kind !== 'value') return isShort ? shortTimeWords(time) : quantileWords(time);
  const { ms, inquiryId } = time;
  return (
    <button
      type="button"
      className="text-button figure-button"
      aria-label={say('open-time', { name, time: spanTaken(ms) })}
      aria-disabled={opening.isBusy}
      onClick={() => opening.showById(inquiryId)}
    >
      {spanTaken(ms)}
    </button>
  );
}
