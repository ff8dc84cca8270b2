// Owns which languages there are, and which of them a person is spoken to in.
import type { AppearanceSettings } from '../../electron/domain/settings.ts';
import type { Texts } from './say.ts';

export type LanguageCode = Exclude<AppearanceSettings['language'], 'system'>;

export interface LanguageFacts {
  /** What Intl is asked with, for dates and numbers. */
  readonly locale: string;
  /** Its texts; null for English, whose texts stand beside the code that shows them. */
  readonly load: (() => Promise<Texts>) | null;
}

export const languages: Readonly<Record<LanguageCode, LanguageFacts>> = {
  en: { locale: 'en-GB', load: null },
  es: { locale: 'es-ES', load: async () => (await import('./es.ts')).es },
  de: { locale: 'de-DE', load: async () => (await import('./de.ts')).de },
};

/** `preferred` are BCP 47 tags, most wanted first, as `navigator.languages`. */
export function languageFor(choice: AppearanceSettings['language'], preferred: readonly string[]): LanguageCode {
  if (choice !== 'system') return choice;
  const isKnown = (code: string): code is LanguageCode => Object.hasOwn(languages, code);
  return preferred.map((tag) => tag.toLowerCase().replace(/-.*/, '')).find(isKnown) ?? 'en';
}
