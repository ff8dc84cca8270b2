import { useState, type FormEvent } from 'react';
import type { Settings } from '../../../electron/domain/settings.ts';
import { usePage, useSettings } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { CalendarFields } from './calendar-fields.tsx';
import { DesktopFields } from './desktop-fields.tsx';
import { GoalFields } from './goal-fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { NudgeFields } from './nudge-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import { TemplateFields } from './template-fields.tsx';
import { draftOf, settingsOf, type DraftProblem, type SettingsDraft } from './settings-draft.ts';

/** What each part of the form is given. */
export interface FieldsProps {
  readonly draft: SettingsDraft;
  readonly problem: DraftProblem | null;
  readonly onChange: (patch: Partial<SettingsDraft>) => void;
}

export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const settings = useSettings();
  return (
    <Sheet title="Settings" onClose={onClose} isTall>
      {settings !== null && <SettingsForm settings={settings} onClose={onClose} />}
    </Sheet>
  );
}

/** `settings` follows the desk; the form is about those that were shown when it was opened. */
function SettingsForm({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const page = usePage();
  const request = useRequest();
  const [shown, setShown] = useState(settings);
  const [draft, setDraft] = useState(() => draftOf(shown));
  const [isOutdated, setOutdated] = useState(false);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const change = (patch: Partial<SettingsDraft>): void => {
    setDraft((before) => ({ ...before, ...patch }));
    setProblem(null);
    request.setProblem(null);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const reading = settingsOf(draft, shown);
    if (!reading.ok) {
      setProblem(reading.problem);
      document.getElementById(`settings-${reading.problem.field}`)?.focus();
      return;
    }
    request.run(async () => {
      const result = await page.api.call('changeSettings', { settings: reading.settings, basedOn: shown });
      if (result.ok) return null;
      setOutdated(result.refusal.reason === 'changed-elsewhere');
      return result.refusal;
    }, onClose);
  };
  const show = (next: Settings): void => {
    setShown(next);
    setOutdated(false);
    change(draftOf(next));
  };
  const fields = { draft, problem, onChange: change };
  return (
    <form className="settings" onSubmit={save} noValidate>
      <PeopleFields {...fields} />
      <GoalFields {...fields} />
      <HoursFields {...fields} />
      <NudgeFields {...fields} />
      <TemplateFields {...fields} />
      <CalendarFields />
      {page.api.dismiss !== undefined && <DesktopFields {...fields} />}
      <div className="settings-end">
        <Problem text={request.problem} />
        <div className="sheet-actions">
          <button type="submit" className="plain-button is-strong" disabled={request.isBusy}>
            Save settings
          </button>
          <button type="button" className="plain-button" onClick={() => show(isOutdated ? settings : shown)}>
            {isOutdated ? 'Show what it is now' : 'Reset to what it was'}
          </button>
        </div>
      </div>
    </form>
  );
}
