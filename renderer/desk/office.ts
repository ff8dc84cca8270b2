import type { DeskSnapshot } from '../../electron/contract/views.ts';
import type { Mirror } from './mirror.ts';
import type { RulesHere } from './rules-here.ts';

/** Loads the rules when the list is on screen; null in a browser in which they cannot run. */
export type LoadRules = () => Promise<{
  readonly rulesOf: (settings: DeskSnapshot['settings'], computerUser: string) => RulesHere | null;
} | null>;

/** The rules by which this office's desk decides, kept as the settings change; null until they are there. */
export function followRules({ snapshot, subscribe }: Mirror, load: LoadRules): () => RulesHere | null {
  let rules: RulesHere | null = null;
  let isAsked = false;
  let read = (): void => undefined;

  const begin = async (): Promise<void> => {
    isAsked = true;
    const loaded = await load();
    if (loaded === null) return;
    read = () => {
      const current = snapshot();
      rules = current === null ? null : loaded.rulesOf(current.settings, current.computerUser);
    };
    read();
  };
  subscribe('settings', () => {
    if (isAsked) read();
    else void begin();
  });
  return () => rules;
}
