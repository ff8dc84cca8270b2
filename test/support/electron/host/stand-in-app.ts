import type { Clock, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Ended, StandInApp } from '../app-under-test.ts';
import type { Call } from '../wire/messages.ts';
import type * as shapes from '../wire/shapes.ts';
import type { BrowserSide } from './browser-side.ts';
import type { SessionBus } from './session-bus.ts';
import type { WindowPage } from './window-page.ts';

export interface StandInParts {
  readonly side: BrowserSide;
  readonly bus: SessionBus;
  readonly ended: Promise<Ended>;
  kill(): void;
  output(): string;
}

type Control = <Answer = void>(name: string, ...args: readonly unknown[]) => Promise<Answer>;

export function createStandInApp({ side, bus, ended, kill, output }: StandInParts): StandInApp {
  const control: Control = (name, ...args) => side.main.ask('control', name, args) as Promise<never>;
  const windows = (): Promise<readonly shapes.WindowRecord[]> => control('windows');

  const watched = watchedCalls(side, ended);

  return {
    kind: 'stand-in',
    ...watched,
    ...pages(side, windows, watched.nextCall),
    ...people(control),
    ...computers(control),
    windows,
    evaluate: (act, given) => control('evaluate', act.toString(), given),
    tray: {
      state: () => control('trayRecord'),
      click: () => control('trayPress', 'click'),
      pick: (...labels) => control('trayPick', labels),
      rightClick: () => control('trayPress', 'right-click'),
      doubleClick: () => control('trayPress', 'double-click'),
      count: () => control('trayCount'),
      setMode: (mode) => {
        bus.setTray(mode);
        return control('setTrayMode', mode);
      },
    },
    clock: clockOf(side, control),
    settle: () => control('settle'),
    quit: async () => {
      // It may be gone before it can answer.
      await control('quit').catch(() => undefined);
      return await ended;
    },
    kill: () => {
      kill();
      return ended;
    },
    ended,
    output,
  };
}

type Of<Name extends keyof StandInApp> = Pick<StandInApp, Name>;

function watchedCalls(side: BrowserSide, ended: Promise<Ended>): Of<'calls' | 'callsOf' | 'waitForCall' | 'nextCall'> {
  const isSought = (part: string, name?: string) => (call: Call) =>
    call.part === part && (name === undefined || call.name === name);
  const nextCall: StandInApp['nextCall'] = (part, name, matches = () => true) =>
    new Promise((resolve, reject) => {
      const stop = side.onCall((call) => {
        if (!isSought(part, name)(call) || !matches(call.args)) return;
        stop();
        resolve(call);
      });
      void ended.then(() => reject(new Error(`Main ended without ${part}.${name}.`)));
    });
  const callsOf: StandInApp['callsOf'] = (part, name) => side.calls.filter(isSought(part, name));
  return {
    calls: side.calls,
    callsOf,
    nextCall,
    waitForCall: (part, name, matches = () => true) => {
      const made = callsOf(part, name).find(({ args }) => matches(args));
      return made === undefined ? nextCall(part, name, matches) : Promise.resolve(made);
    },
  };
}

function pages(
  side: BrowserSide,
  windows: () => Promise<readonly shapes.WindowRecord[]>,
  nextCall: StandInApp['nextCall'],
): Of<'popup' | 'pageAt' | 'page' | 'crashPage' | 'serveOtherSite' | 'blocked' | 'troubles' | 'forge' | 'forgeSend'> {
  async function windowPage(id: number): Promise<WindowPage> {
    const window = await side.windowPage(id);
    if (window === null) throw new Error(`There is no window ${id}.`);
    return window;
  }
  async function page(id: number): Promise<Page> {
    const found = (await windowPage(id)).page;
    await found.waitForURL((url) => url.protocol !== 'about:');
    return found;
  }
  async function windowOf(frame: Frame): Promise<WindowPage> {
    for (const { id } of await windows()) {
      const window = await windowPage(id);
      if (window.page === frame.page()) return window;
    }
    throw new Error('The frame is in no window of the app.');
  }
  return {
    page,
    popup: async () => {
      const next = nextCall('BrowserWindow', 'new');
      // Not waited for where one is open.
      next.catch(() => undefined);
      const [first] = await windows();
      return await page(first?.id ?? Number((await next).args[0]));
    },
    pageAt: async (address) => {
      const find = async () => (await windows()).find(({ url }) => url === address);
      await expect.poll(async () => (await find()) !== undefined).toBe(true);
      return await page((await find())?.id ?? 0);
    },
    crashPage: async (id) => (await windowPage(id)).crash(),
    serveOtherSite: (url, html) => void side.otherSites.set(url, html),
    blocked: side.blocked,
    troubles: side.troubles,
    forge: async (frame, channel, ...args) => (await windowOf(frame)).forge(frame, channel, args),
    forgeSend: async (frame, channel, ...args) => (await windowOf(frame)).forgeSend(frame, channel, args),
  };
}

type People =
  | 'notifications'
  | 'clickNotification'
  | 'pressNotificationButton'
  | 'replyToNotification'
  | 'dismissNotification'
  | 'blurWindow'
  | 'closeWindow'
  | 'focusWindow'
  | 'moveWindow'
  | 'emitOnWindow'
  | 'emitOnContents'
  | 'pickApplicationMenu'
  | 'answerDialog'
  | 'openDialogs'
  | 'pressShortcut';

/** What people do. */
function people(control: Control): Of<People> {
  return {
    notifications: () => control('notifications'),
    clickNotification: (number) => control('clickNotification', number),
    pressNotificationButton: (number, text) => control('pressNotificationButton', number, text),
    replyToNotification: (number, reply) => control('replyToNotification', number, reply),
    dismissNotification: (number) => control('dismissNotification', number),
    blurWindow: (id) => control('blurWindow', id),
    closeWindow: (id) => control('closeWindow', id),
    focusWindow: (id) => control('focusWindow', id),
    moveWindow: (id, bounds) => control('moveWindow', id, bounds),
    emitOnWindow: (id, name, ...args) => control('emitOnWindow', id, name, ...args),
    emitOnContents: (id, name, ...args) => control('emitOnContents', id, name, ...args),
    pickApplicationMenu: (...labels) => control('pickApplicationMenu', labels),
    answerDialog: (answer) => control('answerDialog', answer),
    openDialogs: () => control('openDialogs'),
    pressShortcut: (accelerator) => control('pressShortcut', accelerator),
  };
}

type Computers =
  | 'emitPower'
  | 'emitOnApp'
  | 'secondInstance'
  | 'openUrl'
  | 'setNotificationMode'
  | 'system'
  | 'setTakenShortcuts'
  | 'setDisplays'
  | 'setCursor'
  | 'setDark';

/** What computers do. */
function computers(control: Control): Of<Computers> {
  return {
    emitPower: (name) => control('emitPower', name),
    emitOnApp: (name, ...args) => control('emitOnApp', name, ...args),
    secondInstance: (argv, additionalData) => control('emitOnApp', 'second-instance', argv, '/', additionalData),
    openUrl: (url) => control('emitOnApp', 'open-url', url),
    setNotificationMode: (mode) => control('setNotificationMode', mode),
    system: () => control('system'),
    setTakenShortcuts: (accelerators) => control('setTakenShortcuts', accelerators),
    setDisplays: (displays) => control('setDisplays', displays),
    setCursor: (point) => control('setCursor', point),
    setDark: (isDark) => control('setDark', isDark),
  };
}

function clockOf(side: BrowserSide, control: Control): StandInApp['clock'] {
  const movePages = async (move: (clock: Clock) => Promise<void>): Promise<void> => {
    for (const context of side.contexts()) await move(context.clock);
  };
  return {
    advance: async (byMs) => {
      await control('advanceClock', byMs);
      await movePages((clock) => clock.runFor(byMs));
    },
    sleep: async (byMs) => {
      await control('emitPower', 'suspend');
      await control('sleepClock', byMs);
      await movePages((clock) => clock.fastForward(byMs));
      await control('emitPower', 'resume');
      await control('settle');
    },
    set: async (nowMs) => {
      await control('setClock', nowMs);
      await movePages((clock) => clock.setSystemTime(nowMs));
    },
    state: () => control('clock'),
  };
}
