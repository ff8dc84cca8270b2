import { useRef } from 'react';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ExportFiles } from './export-files.tsx';
import { ImportPreview } from './import-preview.tsx';
import { UnclearFile } from './unclear-file.tsx';
import { useImport } from './use-import.ts';
import { say } from './words.ts';

export function FilesSheet({ file, onClose }: { file: File | null; onClose: () => void }) {
  const { screen } = usePage();
  const { step, take, answer, confirm } = useImport(file);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Sheet title={say('title')} onClose={onClose} isTall>
      <div className="drop-zone">
        <p>{say('drop-hint')}</p>
        <button type="button" className="plain-button is-strong" onClick={() => picker.current?.click()}>
          {say('choose')}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={say('picker')}
          accept=".csv,.txt,.tsv,.json,text/csv,application/json"
          onChange={(event) => {
            const [picked] = event.target.files ?? [];
            if (picked !== undefined) take(picked);
            // So that the same file can be picked again after it was corrected.
            event.target.value = '';
          }}
        />
      </div>
      {step.type === 'busy' && <output>{step.text}</output>}
      {step.type === 'refused' && <Problem text={step.sentence} />}
      {step.type === 'imported' && <output>{step.sentence}</output>}
      {step.type === 'preview' && <ImportPreview fileName={step.fileName} preview={step.preview} onImport={confirm} />}
      {step.type === 'unclear' && (
        <UnclearFile key={step.preview.question} fileName={step.fileName} preview={step.preview} onAnswer={answer} />
      )}
      <ExportFiles />
      <section className="labelled" aria-label={say('data-label')}>
        <span>{say('data-hint')}</span>
        <div className="sheet-actions">
          <button type="button" className="plain-button" onClick={() => screen.set({ sheet: { type: 'data' } })}>
            {say('data')}
          </button>
        </div>
      </section>
    </Sheet>
  );
}
