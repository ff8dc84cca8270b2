import { useEffect, useState } from 'react';
import type { RestorePreview } from '../../../electron/contract/data.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { previewLines } from './data-words.ts';
import { say } from './words.ts';

interface RestorePreviewProps {
  readonly id: string;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
}

/** What a restore would change, before anything is written. */
export function RestorePreviewPart({ id, isBusy, onRestore }: RestorePreviewProps) {
  const { api } = usePage();
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const result = await api.call('previewRestore', { id });
      if (!isOpen) return;
      if (result.ok) setPreview(result.value);
      else setProblem(result.refusal.sentence);
    };
    void ask();
    return () => {
      isOpen = false;
    };
  }, [api, id]);
  return (
    <section className="data-preview" aria-label={say('would-change')}>
      <Problem text={problem} />
      {preview === null && problem === null && <p className="hint">{say('comparing')}</p>}
      {preview !== null && (
        <>
          <output>
            {previewLines(preview).map((line) => (
              <span className="data-line" dir="auto" key={line}>
                {line}
              </span>
            ))}
          </output>
          <div className="sheet-actions">
            <button type="button" className="plain-button is-strong" aria-disabled={isBusy} onClick={onRestore}>
              {say('restore')}
            </button>
            <span className="hint">{say('restore-hint')}</span>
          </div>
        </>
      )}
    </section>
  );
}
