// Owns what is written in the settings and not saved: kept until it is saved, or a person has said that it is not wanted.
import { useState } from 'react';
import type { Settings } from '../../../electron/domain/settings.ts';
import { usePage, type Page } from '../../desk/page-context.ts';
import { draftOf, type SettingsDraft } from './settings-draft.ts';

interface KeptForm {
  /** What the form is about: the settings as they were when it was filled. */
  readonly shown: Settings;
  readonly draft: SettingsDraft;
}

/** A link or a notification can close the sheet, and another language draws it anew. */
const kept = new WeakMap<Page['screen'], KeptForm>();

export function hasKeptForm({ screen }: Pick<Page, 'screen'>): boolean {
  return kept.has(screen);
}

export function forgetForm({ screen }: Pick<Page, 'screen'>): void {
  kept.delete(screen);
}

/** Whether something else is written than what was shown. */
export function isChanged({ shown, draft }: KeptForm): boolean {
  return JSON.stringify(draft) !== JSON.stringify(draftOf(shown));
}

export function useKeptForm(settings: Settings): readonly [KeptForm, (change: (before: KeptForm) => KeptForm) => void] {
  const { screen } = usePage();
  const [form, setForm] = useState<KeptForm>(() => kept.get(screen) ?? { shown: settings, draft: draftOf(settings) });
  const change = (next: (before: KeptForm) => KeptForm): void =>
    setForm((before) => {
      const after = next(before);
      if (isChanged(after)) kept.set(screen, after);
      else kept.delete(screen);
      return after;
    });
  return [form, change];
}
