import { useState } from 'react';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';

const types = { csv: 'text/csv', json: 'application/json' } as const;

export function ExportFiles() {
  const { api } = usePage();
  const request = useRequest();
  const [year, setYear] = useState('');
  const save = (format: keyof typeof types): void =>
    request.run(async () => {
      const wanted = year.trim() === '' ? {} : { year: Number(year) };
      const result = await api.call('exportFile', { format, ...wanted });
      if (!result.ok) return result.refusal;
      download(result.value.fileName, result.value.text, types[format]);
      return null;
    });
  return (
    <section className="labelled" aria-label="Save everything">
      <span>Save everything, open and closed; or, with a year, what was closed in it</span>
      <div className="sheet-actions">
        <input
          className="field"
          type="text"
          inputMode="numeric"
          pattern="[0-9]{4}"
          maxLength={4}
          aria-label="Year, or empty for everything"
          placeholder="Every year"
          value={year}
          onChange={(event) => setYear(event.target.value.replace(/\D/g, ''))}
        />
        <button type="button" className="plain-button" disabled={request.isBusy} onClick={() => save('csv')}>
          Save as CSV
        </button>
        <button type="button" className="plain-button" disabled={request.isBusy} onClick={() => save('json')}>
          Save as JSON
        </button>
        {request.isBusy && <output>Collecting...</output>}
      </div>
      <p className="hint">CSV opens in a spreadsheet. JSON keeps every event and can be imported here again.</p>
      <Problem text={request.problem} />
    </section>
  );
}

function download(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads it after the click; a minute is long enough for the largest file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
