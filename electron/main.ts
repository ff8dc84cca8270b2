// Desktop edition: builds the parts, joins them, starts. Every line is defined elsewhere; what is opened first closes last.
import {
  app,
  BrowserWindow,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
  type BrowserWindowConstructorOptions,
  type NativeImage,
  type NotificationConstructorOptions,
} from 'electron';
import { systemClock as clock } from './desk/clock.ts';
import { readPageFiles } from './serve/page-files.ts';
import { say } from './serve/say.ts';
import { followAppMenu, setAppMenu } from './shell/app-menu.ts';
import { createCommands } from './shell/commands.ts';
import { openData, openDeskOn } from './shell/data.ts';
import { mirrorDesk } from './shell/desk-mirror.ts';
import { identifyProgram } from './shell/identity.ts';
import { openIpc } from './shell/ipc.ts';
import { createLifetime } from './shell/lifetime.ts';
import { followActivations } from './shell/notifications/activations.ts';
import { createAnnouncer } from './shell/notifications/announce.ts';
import { showNudges } from './shell/nudges.ts';
import { createPages, publishTo } from './shell/pages.ts';
import { keepChromiumApart, readProgram } from './shell/program.ts';
import { openSample } from './shell/sample.ts';
import { denyNavigation } from './shell/security/navigation.ts';
import { registerPageScheme, servePage } from './shell/security/page-scheme.ts';
import { denyPermissions } from './shell/security/permissions.ts';
import { takeSingleInstance } from './shell/single-instance.ts';
import { followBadge } from './shell/system/badge.ts';
import { followLoginItem } from './shell/system/login-item.ts';
import { followPower } from './shell/system/power.ts';
import { followShortcuts } from './shell/system/shortcuts.ts';
import { followTheme } from './shell/system/theme.ts';
import { askForTrayHost } from './shell/tray/tray-host.ts';
import { createTrayImages } from './shell/tray/tray-images.ts';
import { openTray } from './shell/tray/tray.ts';
import { showAtStart, watchTray } from './shell/tray/tray-watch.ts';
import { oneAfterTheOther, onTrouble } from './shell/trouble.ts';
import { openUpdates, runningProgram } from './shell/updates-part.ts';
import { collectLinks, openWaysIn } from './shell/ways-in.ts';
import type { TrayNow } from './shell/window/appearing.ts';
import { createPopup, type Popup } from './shell/window/popup.ts';
import { createSpeaker } from './shell/words/speaker.ts';

const program = readProgram(app, process, import.meta.dirname);
const { platform, launch } = program;
const make = {
  createWindow: (options: BrowserWindowConstructorOptions) => new BrowserWindow(options),
  createTray: (image: NativeImage) => new Tray(image),
  createNotification: (options: NotificationConstructorOptions) => new Notification(options),
};

keepChromiumApart(app, program.dataFolder);
const instance = takeSingleInstance(app, launch);
app.enableSandbox();
registerPageScheme(protocol);
identifyProgram(app, platform);
setAppMenu(Menu, platform);
const links = collectLinks(app);

// Not awaited: Electron is ready only once this file has been read to its end.
if (instance.isFirst) app.whenReady().then(start).catch(onTrouble);
else app.exit(0);

async function start(): Promise<void> {
  const lifetime = createLifetime({ app, clock, onTrouble });
  const speaker = createSpeaker(app);
  const base = { ...program, ...make, lifetime, clock, onTrouble, speaker };
  lifetime.join(instance);
  lifetime.join(links);

  const data = await openData(base, dialog);
  if (data === null) return lifetime.end(true);
  lifetime.join(data);
  const updates = lifetime.join(await openUpdates({ ...base, app, dialog }));
  const running = runningProgram({ app }, updates);
  const sample = lifetime.join(await openSample({ ...base, store: data.store }));
  const desk = await openDeskOn(data, { ...base, running, sample }, dialog);
  if (desk === null) return lifetime.end(true);
  lifetime.join(desk);
  const mirror = lifetime.join(mirrorDesk(desk, onTrouble));
  speaker.follow(mirror);
  lifetime.join(followTheme({ nativeTheme, mirror }));
  lifetime.join(followAppMenu({ ...base, menus: Menu, mirror }));
  const pages = lifetime.join(publishTo(createPages(desk.snapshot), desk));

  lifetime.join(servePage(protocol, await readPageFiles(program.pageFolder)));
  lifetime.join(denyPermissions(session.defaultSession));
  lifetime.join(denyNavigation({ app, shell, onTrouble }));

  // From here on nothing is waited for: what one part calls of another is there before anybody can click.
  const trayNow = (): TrayNow => ({ bounds: tray.bounds, reach: trayWatch.reach });
  const askTray = (): Promise<unknown> => trayWatch.look();
  const onShown = (): void => lookAgain();
  const announcer = lifetime.join(createAnnouncer({ ...base, notifications: Notification, dialog, say }));
  const { announce } = announcer;
  const popup: Popup = lifetime.join(
    createPopup({ ...base, screen, pages, mirror, trayNow, askTray, onShown, dialog, announce }),
  );
  const commands = createCommands({ ...base, desk, mirror, popup });
  const images = createTrayImages(nativeImage);
  const tray = lifetime.join(openTray({ ...base, menus: Menu, nativeTheme, screen, images, mirror, popup, commands }));
  const trayWatch = watchTray({ ...base, tray, desk, popup, askForHost: askForTrayHost });

  lifetime.join(openIpc({ ipcMain, call: desk.call, pages, popup, sample, onTrouble }));
  const nudges = lifetime.join(showNudges({ ...base, notifications: Notification, mirror, popup, commands }));
  lifetime.join(followActivations({ ...base, notifications: Notification, nudges, desk, popup }));
  lifetime.join(followPower({ powerMonitor, desk, tray, lifetime, lookAgain: () => lookAgain() }));
  const badge = lifetime.join(followBadge({ ...base, app, mirror, popup, images }));
  lifetime.join(followLoginItem({ ...base, app, desk, mirror }));
  lifetime.join(followShortcuts({ ...base, globalShortcut, desk, mirror, popup, commands }));

  const lookAgain = oneAfterTheOther([desk.catchUp, trayWatch.look, badge.refresh, updates.lookIfDue], onTrouble);
  lifetime.join(openWaysIn({ app, instance, links, launch, popup, commands }));
  await showAtStart({ launch, app, platform, trayWatch, popup });
  // A start that shows no window looks for updates too.
  lookAgain();
}
