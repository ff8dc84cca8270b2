// The small parts: power, theme, shortcuts, what is opened outside, the clipboard.
import { EventEmitter } from 'node:events';
import type { SystemRecord } from '../wire/shapes.ts';
import { guard } from './guard.ts';
import { answerSpec, computer, createEvent, host, note, requireReady } from './state.ts';

const powerMethods = {
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
  isOnBatteryPower: () => false,
  get onBatteryPower() {
    return false;
  },
} satisfies Pick<
  Electron.PowerMonitor,
  'getSystemIdleTime' | 'getSystemIdleState' | 'isOnBatteryPower' | 'onBatteryPower'
>;

const power = Object.assign(new EventEmitter(), powerMethods);

export const powerMonitor = guard('powerMonitor', power, {
  before: () => requireReady("The 'powerMonitor' module can't be used before the app 'ready' event"),
});

let isDark: boolean | null = null;
let themeSource: Electron.NativeTheme['themeSource'] = 'system';

const isSystemDark = (): boolean => isDark ?? computer().isDark;
const usesDark = (): boolean => (themeSource === 'system' ? isSystemDark() : themeSource === 'dark');

type PresentTheme =
  | 'inForcedColorsMode'
  | 'prefersReducedTransparency'
  | 'shouldUseDarkColors'
  | 'shouldUseDarkColorsForSystemIntegratedUI'
  | 'shouldUseHighContrastColors'
  | 'themeSource';

class StandInTheme extends EventEmitter implements Pick<Electron.NativeTheme, PresentTheme> {
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  readonly shouldUseHighContrastColors = false;

  get shouldUseDarkColors(): boolean {
    return usesDark();
  }

  /** The taskbar follows the system, whatever the app has chosen. */
  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return isSystemDark();
  }

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return themeSource;
  }

  set themeSource(next: Electron.NativeTheme['themeSource']) {
    note('nativeTheme', 'themeSource', next);
    themeSource = next;
    onThemeChanged();
  }
}

const theme = new StandInTheme();
export const nativeTheme = guard('nativeTheme', theme);

function onThemeChanged(): void {
  host().tell('setColorScheme', usesDark());
  theme.emit('updated');
}

const shortcuts = new Map<string, () => void>();
let taken: readonly string[] | null = null;

function register(accelerator: string, callback: () => void): boolean {
  const isFree = !(taken ?? computer().takenShortcuts).includes(accelerator) && !shortcuts.has(accelerator);
  note('globalShortcut', 'register', accelerator, isFree);
  if (isFree) shortcuts.set(accelerator, callback);
  return isFree;
}

const shortcutMethods = {
  register,
  registerAll: (accelerators, callback) => {
    for (const accelerator of accelerators) register(accelerator, callback);
  },
  isRegistered: (accelerator) => shortcuts.has(accelerator),
  unregister: (accelerator) => {
    note('globalShortcut', 'unregister', accelerator);
    shortcuts.delete(accelerator);
  },
  unregisterAll: () => {
    note('globalShortcut', 'unregisterAll');
    shortcuts.clear();
  },
} satisfies Pick<Electron.GlobalShortcut, 'register' | 'registerAll' | 'isRegistered' | 'unregister' | 'unregisterAll'>;

export const globalShortcut = guard('globalShortcut', shortcutMethods, {
  before: () => requireReady('globalShortcut cannot be used before the app is ready'),
});

const opened: string[] = [];

const shellMethods = {
  openExternal: async (url) => {
    note('shell', 'openExternal', url);
    opened.push(url);
  },
  openPath: async (path) => {
    note('shell', 'openPath', path);
    opened.push(path);
    return '';
  },
  showItemInFolder: (path) => {
    note('shell', 'showItemInFolder', path);
    opened.push(path);
  },
  beep: () => note('shell', 'beep'),
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'>;

export const shell = guard('shell', shellMethods);

let copied = '';

const clipboardMethods = {
  readText: async () => copied,
  writeText: async (text) => {
    note('clipboard', 'writeText', text);
    copied = text;
  },
  clear: () => {
    copied = '';
  },
} satisfies Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear'>;

export const clipboard = guard('clipboard', clipboardMethods);

export const systemState = (): Pick<SystemRecord, 'shortcuts' | 'openedExternally' | 'clipboard'> => ({
  shortcuts: [...shortcuts.keys()],
  openedExternally: opened,
  clipboard: copied,
});

answerSpec({
  emitPower: (name: string) => {
    power.emit(name, createEvent());
  },
  setDark: (next: boolean) => {
    isDark = next;
    onThemeChanged();
  },
  pressShortcut: (accelerator: string) => {
    const callback = shortcuts.get(accelerator);
    if (callback === undefined) throw new Error(`Nothing answers to ${accelerator}.`);
    callback();
  },
  setTakenShortcuts: (next: readonly string[]) => {
    taken = next;
  },
});
