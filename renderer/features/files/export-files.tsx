import { useState } from 'react';
import { usePage } from '../../desk/page-context.ts';
import { download } from '../../ui/download.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { say } from './words.ts';

const types = { csv: 'text/csv', json: 'application/json' } as const;

export function ExportFiles() {
  const { api, language: page } = usePage();
  const request = useRequest();
  const [year, setYear] = useState('');
  const save = (format: keyof typeof types): void =>
    request.run(async () => {
      const wanted = year.trim() === '' ? {} : { year: Number(year) };
      const result = await api.call('exportFile', { format, ...wanted, language: page.spoken() ?? 'en' });
      if (!result.ok) return result.refusal;
      download(result.value.fileName, result.value.text, types[format]);
      return null;
    });
  return (
    <section className="labelled" aria-label={say('save-everything')}>
      <span>{say('save-hint')}</span>
      <div className="sheet-actions">
        <input
          className="field"
          type="text"
          inputMode="numeric"
          pattern="[0-9]{4}"
          maxLength={4}
          aria-label={say('year')}
          placeholder={say('every-year')}
          value={year}
          onChange={(event) => setYear(event.target.value.replace(/\D/g, ''))}
        />
        <button type="button" className="plain-button" aria-disabled={request.isBusy} onClick={() => save('csv')}>
          {say('save-csv')}
        </button>
        <button type="button" className="plain-button" aria-disabled={request.isBusy} onClick={() => save('json')}>
          {say('save-json')}
        </button>
        {request.isBusy && <output>{say('collecting')}</output>}
      </div>
      <p className="hint">{say('formats-hint')}</p>
      <Problem text={request.problem} />
    </section>
  );
}
