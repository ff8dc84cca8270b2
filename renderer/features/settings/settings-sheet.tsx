import { useCallback, useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import type { RetentionPreview } from '../../../electron/contract/erasing.ts';
import type { Refusal } from '../../../electron/contract/result.ts';
import { defaultSettings, type Settings } from '../../../electron/domain/settings.ts';
import { usePage, useSettings } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { keepsLess } from './keeping-draft.ts';
import { forgetForm, hasKeptForm, isChanged, useKeptForm } from './kept-form.ts';
import { RemovalCheck } from './removal-check.tsx';
import { SectionLinks, showSection } from './section.tsx';
import { Sections } from './sections.tsx';
import { sectionsOf } from './section-table.ts';
import { draftOf, settingsOf, type DraftProblem, type SettingsDraft } from './settings-draft.ts';
import { say } from './words.ts';

export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const settings = useSettings();
  const page = usePage();
  const sections = sectionsOf(page.api.dismiss === undefined ? 'browser' : 'desktop');
  const goTo = (digit: number): void => {
    const section = sections[digit - 1];
    if (section !== undefined) showSection(section);
  };
  const [isOther, setOther] = useState(false);
  /** What is not saved is not thrown away by the first Escape, or by a click beside the sheet; it is said where it waited. */
  const [isWarned, setWarned] = useState(() => hasKeptForm(page));
  const isTold = useRef(false);
  const leave = (): void => {
    forgetForm(page);
    onClose();
  };
  const close = (): void => {
    if (isOther && !isWarned) setWarned(true);
    else leave();
  };
  const follow = useCallback((isNowOther: boolean): void => {
    setOther(isNowOther);
    if (isTold.current) setWarned(false);
    isTold.current = true;
  }, []);
  return (
    <Sheet title={say('settings')} onClose={close} onDigit={goTo} isTall>
      <SectionLinks sections={sections} />
      {settings !== null && <SettingsForm {...{ settings, sections, isWarned }} onClose={leave} onDraft={follow} />}
    </Sheet>
  );
}

interface SettingsFormProps {
  /** Follows the desk; the form is about those that were shown when it was opened. */
  readonly settings: Settings;
  readonly sections: ReturnType<typeof sectionsOf>;
  /** Somebody wanted to go, and something is not saved. */
  readonly isWarned: boolean;
  /** What is written was changed: whether it says something else than what is saved. */
  readonly onDraft: (isOther: boolean) => void;
  readonly onClose: () => void;
}

function SettingsForm({ settings, sections, isWarned, onDraft, onClose }: SettingsFormProps) {
  const page = usePage();
  const request = useRequest();
  const [{ shown, draft }, setForm] = useKeptForm(settings);
  const [usual] = useState(() => draftOf(defaultSettings(new Intl.DateTimeFormat().resolvedOptions().timeZone)));
  const [isOutdated, setOutdated] = useState(false);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  /** Months that would go by what is written in the form, until a person has said so. */
  const [removal, setRemoval] = useState<RetentionPreview | null>(null);
  const change = (patch: Partial<SettingsDraft>): void => {
    setForm((before) => ({ ...before, draft: { ...before.draft, ...patch } }));
    setProblem(null);
    setRemoval(null);
    request.setProblem(null);
  };
  useTelling(draft, shown, onDraft);
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
    setOutdated(false);
    change({});
    setForm(() => ({ shown: next, draft: draftOf(next) }));
  };
  return (
    <form className="settings" onSubmit={save} noValidate>
      <Sections sections={sections} fields={{ draft, usual, problem, onChange: change }} />
      <div className="settings-end">
        <Problem text={request.problem ?? (isWarned ? say('not-saved') : null)} />
        {removal === null ? (
          <div className="sheet-actions">
            <button type="submit" className="plain-button is-strong" aria-disabled={request.isBusy}>
              {say('save')}
            </button>
            <button type="button" className="plain-button" onClick={() => show(isOutdated ? settings : shown)}>
              {isOutdated ? say('show-now') : say('reset-all')}
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

/**
 * `onDraft` hears of each change of the draft, with the change: an Escape right after the last letter knows of it. It
 * must be the same function each time.
 */
function useTelling(draft: SettingsDraft, shown: Settings, onDraft: (isOther: boolean) => void): void {
  useLayoutEffect(() => {
    onDraft(isChanged({ draft, shown }));
  }, [draft, shown, onDraft]);
}
