import type { CallLogPreview } from '../../../electron/contract/imports.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { previewWords } from './import-words.ts';

interface ImportPreviewProps {
  readonly fileName: string;
  readonly preview: CallLogPreview & { state: 'ready' };
  readonly onImport: (importId: string) => void;
}

/** What the file would bring, before anything is written. */
export function ImportPreview({ fileName, preview, onImport }: ImportPreviewProps) {
  const { counts, badRows, badRowCount, system, importId } = preview;
  return (
    <section aria-label="What the file brings" className="sheet-part">
      <p>
        <b dir="auto">{fileName}</b> <span className="hint">{sentenceOf({ sentence: system })}</span>
      </p>
      <output>{previewWords(counts, badRowCount)}</output>
      {badRows.length > 0 && (
        <details>
          <summary>Rows that can't be read: {badRowCount}</summary>
          <ul className="bad-rows">
            {badRows.map(({ line, reason, text, ...said }) => (
              <li key={line}>
                Line {line}: {sentenceOf({ sentence: reason, ...said })}
                <code dir="auto">{text}</code>
              </li>
            ))}
            {badRowCount > badRows.length && <li>and {badRowCount - badRows.length} more</li>}
          </ul>
        </details>
      )}
      <div className="sheet-actions">
        <button type="button" className="plain-button is-strong" onClick={() => onImport(importId)}>
          Import
        </button>
      </div>
    </section>
  );
}
