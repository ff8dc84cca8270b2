// Owns that the page speaks the language of the settings: the one of the browser until they are known.
import type { AppearanceSettings } from '../../electron/domain/settings.ts';
import { languageFor, languages, type LanguageCode, type LanguageFacts } from './languages.ts';
import { speak } from './say.ts';

type Choice = AppearanceSettings['language'];

export interface LanguageFollower {
  /** Null until the first one can be spoken. */
  readonly spoken: () => LanguageCode | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Speaks as chosen, as soon as its texts are loaded. The last choice counts, whichever is loaded first. */
  readonly choose: (choice: Choice) => Promise<void>;
}

/** `preferred`: BCP 47 tags of the browser. `onSpoken` tells the document. */
export function createLanguageFollower(
  preferred: readonly string[],
  onSpoken: (code: LanguageCode) => void,
  known: Readonly<Record<LanguageCode, LanguageFacts>> = languages,
): LanguageFollower {
  const listeners = new Set<() => void>();
  let chosen: LanguageCode | null = null;
  let spoken: LanguageCode | null = null;
  return {
    spoken: () => spoken,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: async (choice) => {
      const code = languageFor(choice, preferred);
      if (code === chosen) return;
      chosen = code;
      const { load } = known[code];
      const texts = load === null ? null : await load().catch(() => null);
      if (chosen !== code) return;
      // What cannot be loaded is said in English rather than not at all.
      spoken = texts === null ? 'en' : code;
      speak({ locale: known[spoken].locale, texts });
      // What could not be loaded is tried again when it is chosen again.
      chosen = spoken;
      onSpoken(spoken);
      for (const listener of listeners) listener();
    },
  };
}
