import { defaultSettings } from '../../electron/domain/settings.ts';
import { computerZone } from '../../electron/start/this-computer.ts';
import { openStore } from '../../electron/store/store.ts';

/** A new data folder as a person leaves it who has skipped the first steps. */
export async function takeFirstSteps(folder: string): Promise<void> {
  const opened = await openStore(folder, {
    now: Date.now,
    defaults: { settings: () => defaultSettings(computerZone()) },
  });
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const { store } = opened;
  const saved = await store.saveSettings({ ...store.settings, firstSteps: 'done' });
  await store.close();
  if (!saved.ok) throw new Error(saved.sentence);
}
