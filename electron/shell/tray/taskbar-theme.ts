import type { NativeTheme } from 'electron';
import type { TrayTheme } from '../tray-icon/tones.ts';

/** Of the bar that the icon stands on, which on Windows is set apart from that of the windows. */
export function taskbarTheme(
  platform: NodeJS.Platform,
  { shouldUseDarkColorsForSystemIntegratedUI }: Pick<NativeTheme, 'shouldUseDarkColorsForSystemIntegratedUI'>,
): TrayTheme {
  // macOS paints a template in the colour of the bar, which follows the wallpaper.
  if (platform === 'darwin') return 'template';
  if (platform === 'win32') return shouldUseDarkColorsForSystemIntegratedUI ? 'dark-bar' : 'light-bar';
  // Nothing says it on Linux; the bars of GNOME and KDE are dark as they come.
  return 'dark-bar';
}
