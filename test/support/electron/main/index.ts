/// <reference types="electron" />
// Stands where main imports `electron`. The names are those of Electron's own definitions: one that is not there fails to
// compile, one that the stand-in lacks throws when it is used.
import { app as standInApp } from './app.ts';
import { StandInWindow } from './browser-window.ts';
import { dialog as standInDialog } from './dialog.ts';
import { absent, guard } from './guard.ts';
import { ipcMain as standInIpcMain } from './ipc-main.ts';
import { StandInMenu, StandInMenuItem } from './menu.ts';
import { nativeImage as standInNativeImage } from './native-image.ts';
import { StandInNotification } from './notification.ts';
import { screen as standInScreen } from './screen.ts';
import { protocol as standInProtocol, session as standInSession } from './session.ts';
import * as system from './system.ts';
import { StandInTray } from './tray.ts';

const present = {
  app: standInApp,
  BrowserWindow: guard('BrowserWindow', StandInWindow),
  clipboard: system.clipboard,
  dialog: standInDialog,
  globalShortcut: system.globalShortcut,
  ipcMain: standInIpcMain,
  Menu: guard('Menu', StandInMenu),
  MenuItem: guard('MenuItem', StandInMenuItem),
  nativeImage: standInNativeImage,
  nativeTheme: system.nativeTheme,
  Notification: guard('Notification', StandInNotification),
  powerMonitor: system.powerMonitor,
  protocol: standInProtocol,
  screen: standInScreen,
  session: standInSession,
  shell: system.shell,
  Tray: guard('Tray', StandInTray),
} satisfies Partial<Record<keyof typeof Electron.CrossProcessExports, unknown>>;

export const { app, BrowserWindow, clipboard, dialog, globalShortcut, ipcMain, Menu, MenuItem, nativeImage } = present;
export const { nativeTheme, Notification, powerMonitor, protocol, screen, session, shell, Tray } = present;

const lacking = {
  autoUpdater: absent('autoUpdater'),
  BaseWindow: absent('BaseWindow'),
  BrowserView: absent('BrowserView'),
  contentTracing: absent('contentTracing'),
  crashReporter: absent('crashReporter'),
  desktopCapturer: absent('desktopCapturer'),
  inAppPurchase: absent('inAppPurchase'),
  MessageChannelMain: absent('MessageChannelMain'),
  net: absent('net'),
  netLog: absent('netLog'),
  powerSaveBlocker: absent('powerSaveBlocker'),
  pushNotifications: absent('pushNotifications'),
  safeStorage: absent('safeStorage'),
  ShareMenu: absent('ShareMenu'),
  systemPreferences: absent('systemPreferences'),
  TouchBar: absent('TouchBar'),
  utilityProcess: absent('utilityProcess'),
  View: absent('View'),
  webContents: absent('webContents'),
  WebContentsView: absent('WebContentsView'),
  webFrameMain: absent('webFrameMain'),
} satisfies Partial<Record<keyof typeof Electron.CrossProcessExports, unknown>>;

export const { autoUpdater, BaseWindow, BrowserView, contentTracing, crashReporter, desktopCapturer } = lacking;
export const { inAppPurchase, MessageChannelMain, net, netLog, powerSaveBlocker, pushNotifications } = lacking;
export const { safeStorage, ShareMenu, systemPreferences, TouchBar, utilityProcess, View, webContents } = lacking;
export const { WebContentsView, webFrameMain } = lacking;

// Bundles of CommonJS modules take the whole of it.
export default { ...present, ...lacking };
