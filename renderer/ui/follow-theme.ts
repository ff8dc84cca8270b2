import type { Mirror } from '../desk/mirror.ts';
import { rememberTheme, showTheme } from './theme.ts';

/** The page changes its colours as the settings do, also when another window has changed them. */
export function followTheme({ snapshot, subscribe }: Pick<Mirror, 'snapshot' | 'subscribe'>): void {
  const follow = (): void => {
    const theme = snapshot()?.settings.appearance.theme;
    if (theme === undefined) return;
    showTheme(document.documentElement, theme);
    rememberTheme(() => localStorage, theme);
  };
  follow();
  subscribe('settings', follow);
}
