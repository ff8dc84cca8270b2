import { useState } from 'react';
import type { OpenSheet } from '../../desk/on-screen.ts';
import { usePage } from '../../desk/page-context.ts';
import type { Settings } from '../../../electron/domain/settings.ts';
import { draftOf, type SettingsDraft } from './settings-draft.ts';

interface KeptForm {
  /** What the form is about: the settings as they were when it was filled. */
  readonly shown: Settings;
  readonly draft: SettingsDraft;
}

/** By the sheet that is open: closed, it is forgotten. */
const kept = new WeakMap<OpenSheet, KeptForm>();

/** The form, which outlives being drawn anew: another window may have chosen another language meanwhile. */
export function useKeptForm(settings: Settings): readonly [KeptForm, (change: (before: KeptForm) => KeptForm) => void] {
  const { sheet } = usePage().screen.get();
  const [form, setForm] = useState<KeptForm>(
    () => (sheet === null ? undefined : kept.get(sheet)) ?? { shown: settings, draft: draftOf(settings) },
  );
  const [owner] = useState(sheet);
  const change = (next: (before: KeptForm) => KeptForm): void =>
    setForm((before) => {
      const after = next(before);
      if (owner !== null) kept.set(owner, after);
      return after;
    });
  return [form, change];
}
