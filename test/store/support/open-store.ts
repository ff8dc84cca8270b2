import { onTestFinished } from 'vitest';
import { defaultSettings } from '../../../electron/domain/settings.ts';
import { openStore, type Store, type StoreOptions, type StoreRefusal } from '../../../electron/store/store.ts';
import { nineOClockMs } from '../../support/builders.ts';

export const storeOptions: StoreOptions = {
  now: () => nineOClockMs,
  defaults: { settings: () => defaultSettings('Europe/Madrid') },
  wait: () => Promise.resolve(),
};

/** Opens the store, or fails the test with the refusal. Closed again when the test has ended. */
export async function openedStore(folder: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  const result = await openStore(folder, { ...storeOptions, ...options });
  if (!result.ok) throw new Error(result.refusal.sentence);
  onTestFinished(() => result.store.close());
  return result.store;
}

/** Null when it opened. */
export async function refusalOf(folder: string, options: Partial<StoreOptions> = {}): Promise<StoreRefusal | null> {
  const result = await openStore(folder, { ...storeOptions, ...options });
  if (!result.ok) return result.refusal;
  await result.store.close();
  return null;
}
