import { useState, type FormEvent } from 'react';
import type { RetentionPreview } from '../../../electron/contract/erasing.ts';
import type { Settings } from '../../../electron/domain/settings.ts';
import type { Refusal } from '../../../electron/contract/result.ts';
import { usePage, useSettings } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { CalendarFields } from './calendar-fields.tsx';
import { DesktopFields } from './desktop-fields.tsx';
import { GoalExceptions } from './goal-exceptions.tsx';
import { GoalFields } from './goal-fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { keepsLess } from './keeping-draft.ts';
import { KeepingFields } from './keeping-fields.tsx';
import { NudgeFields } from './nudge-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import { RemovalCheck } from './removal-check.tsx';
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
  /** Months that would go by what is written in the form, until a person has said so. */
  const [removal, setRemoval] = useState<RetentionPreview | null>(null);
  const change = (patch: Partial<SettingsDraft>): void => {
    setDraft((before) => ({ ...before, ...patch }));
    setProblem(null);
    setRemoval(null);
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
    const { settings: next } = reading;
    request.run(async () => {
      const { keepMonths } = next.retention;
      if (keepMonths !== null && keepsLess(next, shown)) {
        const preview = await page.api.call('previewRetention', { keepMonths });
        if (!preview.ok) return preview.refusal;
        if (preview.value.months.length > 0) {
          setRemoval(preview.value);
          return null;
        }
      }
      return await saveAs(next);
    });
  };
  const saveAs = async (next: Settings): Promise<Refusal | null> => {
    const result = await page.api.call('changeSettings', { settings: next, basedOn: shown });
    if (result.ok) {
      onClose();
      return null;
    }
    setOutdated(result.refusal.reason === 'changed-elsewhere');
    return result.refusal;
  };
  const saveAndRemove = (): void => {
    const reading = settingsOf(draft, shown);
    if (reading.ok) request.run(() => saveAs(reading.settings));
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
      <GoalExceptions value={draft.goalExceptions} onChange={(goalExceptions) => change({ goalExceptions })} />
      <HoursFields {...fields} />
      <NudgeFields {...fields} />
      <TemplateFields {...fields} />
      <CalendarFields />
      <KeepingFields {...fields} />
      {page.api.dismiss !== undefined && <DesktopFields {...fields} />}
      <div className="settings-end">
        <Problem text={request.problem} />
        {removal === null ? (
          <div className="sheet-actions">
            <button type="submit" className="plain-button is-strong" disabled={request.isBusy}>
              Save settings
            </button>
            <button type="button" className="plain-button" onClick={() => show(isOutdated ? settings : shown)}>
              {isOutdated ? 'Show what it is now' : 'Reset to what it was'}
            </button>
          </div>
        ) : (
          <RemovalCheck
            preview={removal}
            isBusy={request.isBusy}
            onConfirm={saveAndRemove}
            onBack={() => setRemoval(null)}
          />
        )}
      </div>
    </form>
  );
}
