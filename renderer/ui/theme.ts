// Owns which colours the page has: those of the system, or those that were chosen in the settings.
import { themes, type AppearanceSettings } from '../../electron/domain/settings.ts';

type Theme = AppearanceSettings['theme'];

/** The choice is kept in the browser too: the desk's answer would come after the first paint, in the wrong colours. */
const storageKey = 'ten-four-theme';

type Keeper = Pick<Storage, 'getItem' | 'setItem'>;

/** tokens.css reads it. */
export function showTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.dataset['theme'] = theme;
}

/** What was chosen when the page was last open here; that of the system where nothing is known. */
export function rememberedTheme(keeper: () => Keeper): Theme {
  try {
    const kept = keeper().getItem(storageKey);
    return themes.find((theme) => theme === kept) ?? 'system';
  } catch {
    // A browser may refuse to keep anything.
    return 'system';
  }
}

export function rememberTheme(keeper: () => Keeper, theme: Theme): void {
  try {
    if (rememberedTheme(keeper) !== theme) keeper().setItem(storageKey, theme);
  } catch {
    // Then the next start is in the colours of the system for a moment.
  }
}
