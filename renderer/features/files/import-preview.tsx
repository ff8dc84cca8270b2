import type { CallLogPreview } from '../../../electron/contract/imports.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { previewWords } from './import-words.ts';
import { say } from './words.ts';

interface ImportPreviewProps {
  readonly fileName: string;
  readonly preview: CallLogPreview & { state: 'ready' };
  readonly onImport: (importId: string) => void;
}

/** What the file would bring, before anything is written. */
export function ImportPreview({ fileName, preview, onImport }: ImportPreviewProps) {
  const { counts, badRows, badRowCount, system, importId } = preview;
  return (
    <section aria-label={say('brings')} className="sheet-part">
      <p>
        <b dir="auto">{fileName}</b> <span className="hint">{sentenceOf({ sentence: system })}</span>
      </p>
      <output>{previewWords(counts, badRowCount)}</output>
      {badRows.length > 0 && (
        <details>
          <summary>{say('bad-rows', { count: badRowCount })}</summary>
          <ul className="bad-rows">
            {badRows.map(({ line, reason, text, ...said }) => (
              <li key={line}>
                {say('bad-row', { line, reason: sentenceOf({ sentence: reason, ...said }) })}
                <code dir="auto">{text}</code>
              </li>
            ))}
            {badRowCount > badRows.length && <li>{say('more-rows', { count: badRowCount - badRows.length })}</li>}
          </ul>
        </details>
      )}
      <div className="sheet-actions">
        <button type="button" className="plain-button is-strong" onClick={() => onImport(importId)}>
          {say('import')}
        </button>
      </div>
    </section>
  );
}
