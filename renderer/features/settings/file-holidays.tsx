import { useEffect, useState } from 'react';
import type { NamedDay } from '../../../electron/contract/holidays.ts';
import { usePage } from '../../desk/page-context.ts';
import { useNextFocus } from '../../ui/use-next-focus.ts';
import { useRequest } from '../../ui/use-request.ts';
import { readFile } from '../files/read-file.ts';
import { DayPreview } from './day-preview.tsx';
import { Field, type FieldsProps } from './field.tsx';
import { united } from './holiday-draft.ts';
import { say } from './hours-words.ts';

interface FoundDays {
  readonly fileName: string;
  readonly days: readonly NamedDay[];
}

/** The whole days of a calendar file: shown with their names, and taken into the list. */
export function FileHolidays({ draft, onChange }: FieldsProps) {
  const { api } = usePage();
  const request = useRequest();
  const [found, setFound] = useState<FoundDays | null>(null);
  const [said, setSaid] = useState('');
  // The preview goes away with the button that was pressed.
  useNextFocus(found, () => document.getElementById('settings-holiday-file'));
  // Choosing a file takes the focus away.
  useEffect(() => {
    api.keepOpen?.(true);
    return () => api.keepOpen?.(false);
  }, [api]);
  const read = (file: File): void =>
    request.run(async () => {
      setFound(null);
      setSaid('');
      const content = await readFile(file);
      if (!content.ok) return content.refusal;
      const result = await api.call('readHolidayFile', content.value);
      if (!result.ok) return result.refusal;
      setFound({ fileName: file.name, days: result.value.days });
      return null;
    });
  const take = (taken: readonly NamedDay[]): void => {
    const holidays = united(draft.holidays, taken);
    onChange({ holidays });
    setFound(null);
    setSaid(say('taken-days', { count: holidays.length }));
  };
  return (
    <>
      <Field
        id="settings-holiday-file"
        label={say('calendar-file')}
        hint={say('from-file-hint')}
        problem={request.problem}
      >
        <input
          id="settings-holiday-file"
          type="file"
          accept=".ics,text/calendar"
          className="field"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) read(file);
            // The same file can be chosen again after it was mended.
            target.value = '';
          }}
        />
      </Field>
      {found !== null && (
        <DayPreview
          label={say('found-in-file', { name: found.fileName })}
          days={found.days}
          known={draft.holidays}
          onTake={take}
          onLeave={() => setFound(null)}
        />
      )}
      <output className="hint">{said}</output>
    </>
  );
}
