import type { RetentionPreview } from '../../../electron/contract/erasing.ts';
import { ExportFiles } from '../files/export-files.tsx';

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
    <section className="sheet-part removal-check" aria-label="What would be removed">
      <p role="alert">
        {countWords(inquiries, 'closed inquiry', 'closed inquiries')} of {countWords(months.length, 'month', 'months')}{' '}
        would be removed for good, from the kept backups too. That is done at the turn of the day, or when Ten-Four
        starts next; until then you can set it back here.
      </p>
      <ul className="removal-months" aria-label="Months">
        {months.map((month) => (
          <li key={month.month}>
            {month.month}: {month.inquiries}
          </li>
        ))}
      </ul>
      <ExportFiles />
      <div className="sheet-actions">
        <button type="button" className="plain-button is-grave" disabled={isBusy} onClick={onConfirm}>
          Save settings, and let them go
        </button>
        <button type="button" className="plain-button" onClick={onBack}>
          Back to the settings
        </button>
      </div>
    </section>
  );
}

function countWords(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
