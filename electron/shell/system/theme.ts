import type { NativeTheme } from 'electron';
import type { AppearanceSettings } from '../../domain/settings.ts';
import type { DeskMirror } from '../desk-mirror.ts';
import type { Closable } from '../lifetime.ts';

type Theme = AppearanceSettings['theme'];

export interface ThemeParts {
  readonly nativeTheme: { themeSource: NativeTheme['themeSource'] };
  readonly mirror: { readonly settings: { readonly appearance: Pick<AppearanceSettings, 'theme'> } } & Pick<
    DeskMirror,
    'onChanged'
  >;
}

/**
 * What the system draws for the page (lists of choices, scroll bars, window frames, menus) has the colours that were chosen
 * for it. The bar on which the tray's icon stands keeps its own.
 */
export function followTheme({ nativeTheme, mirror }: ThemeParts): Closable {
  let set: Theme = 'system';
  const apply = ({ theme }: Pick<AppearanceSettings, 'theme'>): void => {
    if (theme !== set) nativeTheme.themeSource = theme;
    set = theme;
  };
  apply(mirror.settings.appearance);
  return {
    dispose: mirror.onChanged(({ settings }) => {
      if (settings !== undefined) apply(settings.appearance);
    }),
  };
}
