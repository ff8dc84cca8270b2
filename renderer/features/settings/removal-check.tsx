import type { RetentionPreview } from '../../../electron/contract/erasing.ts';
import { ExportFiles } from '../files/export-files.tsx';
import { monthName } from '../../ui/time-words.ts';
import { say } from './words.ts';

interface RemovalCheckProps {
  readonly preview: RetentionPreview;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** R23: before months go for good, which ones and how much is in them, and the way to save it first. */
export function RemovalCheck({ preview: { months }, isBusy, onConfirm, onBack }: RemovalCheckProps) {
  const inquiries = months.reduce((sum, month) => sum + month.inquiries, 0);
  return (
    <section className="sheet-part removal-check" aria-label={say('removal-region')}>
      <p role="alert">{say('removal', { inquiries, months: months.length })}</p>
      <ul className="removal-months" aria-label={say('months')}>
        {months.map((month) => (
          <li key={month.month}>
            {monthName(month.month)}: {month.inquiries}
          </li>
        ))}
      </ul>
      <ExportFiles />
      <div className="sheet-actions">
        <button type="button" className="plain-button is-grave" aria-disabled={isBusy} onClick={onConfirm}>
          {say('save-and-remove')}
        </button>
        <button type="button" className="plain-button" onClick={onBack}>
          {say('back')}
        </button>
      </div>
    </section>
  );
}
