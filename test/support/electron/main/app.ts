import type { SystemRecord } from '../wire/shapes.ts';
import { appEvents, exit, quit, whenReady } from './app-lifecycle.ts';
import { getAppPath, getPath, setPath } from './app-paths.ts';
import { guard } from './guard.ts';
import { applicationMenuRecord, menuRecord, type StandInMenu } from './menu.ts';
import { hasLock, releaseLock, requestLock } from './single-instance.ts';
import { answerSpec, computer, isReady, note, requireNotReady } from './state.ts';
import { systemState } from './system.ts';

const now = {
  name: null as string | null,
  badgeCount: 0,
  dockBadge: '',
  isDockShown: true,
  loginItem: { openAtLogin: false } as Electron.Settings,
  appUserModelId: '',
  isSandboxEnforced: false,
};
const protocolClients = new Set<string>();
const switches = new Map<string, string>();

const commandLine = guard('app.commandLine', {
  appendSwitch: (name, value = '') => {
    note('app.commandLine', 'appendSwitch', name, value);
    switches.set(name, value);
  },
  appendArgument: (value) => note('app.commandLine', 'appendArgument', value),
  hasSwitch: (name) =>
    switches.has(name) || process.argv.some((one) => one === `--${name}` || one.startsWith(`--${name}=`)),
  getSwitchValue: (name) =>
    switches.get(name) ?? process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  removeSwitch: (name) => {
    switches.delete(name);
  },
} satisfies Pick<
  Electron.CommandLine,
  'appendSwitch' | 'appendArgument' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'
>);

const dock = guard('app.dock', {
  setBadge: (text) => {
    note('app.dock', 'setBadge', text);
    now.dockBadge = text;
  },
  getBadge: () => now.dockBadge,
  hide: () => {
    note('app.dock', 'hide');
    now.isDockShown = false;
  },
  show: async () => {
    note('app.dock', 'show');
    now.isDockShown = true;
  },
  isVisible: () => now.isDockShown,
  setIcon: () => note('app.dock', 'setIcon'),
  setMenu: (menu) => note('app.dock', 'setMenu', menuRecord(menu as unknown as StandInMenu)),
  bounce: (type) => {
    note('app.dock', 'bounce', type);
    return 1;
  },
  cancelBounce: () => undefined,
} satisfies Pick<
  Electron.Dock,
  'setBadge' | 'getBadge' | 'hide' | 'show' | 'isVisible' | 'setIcon' | 'setMenu' | 'bounce' | 'cancelBounce'
>);

const start = {
  whenReady,
  isReady,
  quit,
  exit,
  relaunch: (options) => note('app', 'relaunch', options),
  focus: (options) => note('app', 'focus', options),
  hide: () => note('app', 'hide'),
  show: () => note('app', 'show'),
  enableSandbox: () => {
    requireNotReady('app.enableSandbox() can only be called before app is ready');
    note('app', 'enableSandbox');
    now.isSandboxEnforced = true;
  },
  disableHardwareAcceleration: () => {
    requireNotReady('app.disableHardwareAcceleration() can only be called before app is ready');
    note('app', 'disableHardwareAcceleration');
  },
  requestSingleInstanceLock: requestLock,
  hasSingleInstanceLock: hasLock,
  releaseSingleInstanceLock: releaseLock,
} satisfies Partial<Electron.App>;

const facts = {
  get isPackaged() {
    return computer().isPackaged;
  },
  get name() {
    return now.name ?? computer().name;
  },
  set name(name: string) {
    now.name = name;
  },
  getName: () => now.name ?? computer().name,
  setName: (name) => {
    now.name = name;
  },
  getVersion: () => computer().version,
  getLocale: () => computer().locale,
  getSystemLocale: () => computer().locale,
  getPreferredSystemLanguages: () => [computer().locale],
  getAppPath,
  getPath,
  setPath,
  getAppMetrics: () => [],
} satisfies Partial<Electron.App>;

const system = {
  commandLine,
  // Elsewhere there is none, and it is undefined there too.
  get dock() {
    return process.platform === 'darwin' ? (dock as unknown as Electron.Dock) : undefined;
  },
  setBadgeCount: (count = 0) => {
    note('app', 'setBadgeCount', count);
    now.badgeCount = count;
    return process.platform !== 'win32';
  },
  getBadgeCount: () => now.badgeCount,
  setLoginItemSettings: (settings) => {
    note('app', 'setLoginItemSettings', settings);
    // Does nothing on Linux.
    if (process.platform !== 'linux') now.loginItem = settings;
  },
  getLoginItemSettings: () => ({
    openAtLogin: now.loginItem.openAtLogin ?? false,
    wasOpenedAtLogin: false,
    wasOpenedAsHidden: false,
    restoreState: false,
    openAsHidden: false,
    executableWillLaunchAtLogin: now.loginItem.openAtLogin ?? false,
    launchItems: [],
    status: now.loginItem.openAtLogin ? 'enabled' : 'not-registered',
  }),
  setAppUserModelId: (id) => {
    note('app', 'setAppUserModelId', id);
    now.appUserModelId = id;
  },
  setToastActivatorCLSID: (id) => note('app', 'setToastActivatorCLSID', id),
  setAsDefaultProtocolClient: (scheme) => {
    note('app', 'setAsDefaultProtocolClient', scheme);
    protocolClients.add(scheme);
    return true;
  },
  removeAsDefaultProtocolClient: (scheme) => protocolClients.delete(scheme),
  isDefaultProtocolClient: (scheme) => protocolClients.has(scheme),
  setActivationPolicy: (policy) => note('app', 'setActivationPolicy', policy),
  setDesktopName: (name) => note('app', 'setDesktopName', name),
  setAboutPanelOptions: (options) => note('app', 'setAboutPanelOptions', options),
  setUserTasks: (tasks) => {
    note('app', 'setUserTasks', tasks);
    return true;
  },
  setJumpList: (categories) => {
    note('app', 'setJumpList', categories);
    return 'ok';
  },
} satisfies Partial<Electron.App>;

const described = [start, facts, system].map((part) => Object.getOwnPropertyDescriptors(part));
for (const descriptors of described) Object.defineProperties(appEvents, descriptors);

export const app = guard('app', appEvents);

answerSpec({
  system: (): SystemRecord => ({
    ...now,
    ...systemState(),
    protocolClients: [...protocolClients],
    applicationMenu: applicationMenuRecord(),
  }),
});
