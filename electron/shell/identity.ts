import type { App } from 'electron';
import { linkScheme } from '../contract/deep-link.ts';

/** As in electron-builder.yml: Windows shows notifications under the shortcut that has this name. */
export const appId = 'app.tenfour.TenFour';
/** Fixed, so that a button on an old notification starts this program and not one of another run. */
export const toastActivatorId = '{6E2D2F57-0B3C-4E0B-9B0A-7C9D1B6F1A04}';

/** Who the program is to the system. On Windows the activator first, or the buttons' clicks are lost (electron/electron#51147). */
export function identifyProgram(
  app: Pick<App, 'isPackaged' | 'setAppUserModelId' | 'setAsDefaultProtocolClient' | 'setToastActivatorCLSID'>,
  platform: NodeJS.Platform,
): void {
  if (platform === 'win32') {
    app.setToastActivatorCLSID(toastActivatorId);
    app.setAppUserModelId(appId);
  }
  // From the sources it would be the bare Electron that opens links.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
}
