// The built desktop edition on a data folder of its own.
import { expect } from 'vitest';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { CallAnswer, CallArgs, CallName } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { Settings } from '../../electron/domain/settings.ts';
import { buildShellIfNeeded } from '../../electron/start/build.ts';
import type { DesktopApp, Ended, StandInApp, StartedApp } from './electron/app-under-test.ts';
import { launchApp, launchDesktop, runApp } from './electron/launch.ts';
import type { AppOptions, LaunchOptions } from './electron/launch-stand-in.ts';
import { fakeClock } from './fake-clock.ts';
import { alwaysOpenSettings, openTestDesk, temporaryFolder, tuesdayTenMs, type TestDesk } from './test-desk.ts';

export const builtMain = fileURLToPath(new URL('../../dist/main/main.js', import.meta.url));

export interface FolderContent {
  readonly settings?: Partial<Settings> | undefined;
  /** What is in the data folder before the start. */
  readonly before?: ((desk: TestDesk) => Promise<void>) | undefined;
}

export interface EditionOptions extends FolderContent, Partial<LaunchOptions> {}

export interface Edition {
  readonly app: StandInApp;
  readonly folder: string;
  /** The desk as it is on disk once the program has ended, some time after its start. */
  afterwards(laterMs?: number): Promise<TestDesk>;
}

/** Open round the clock, on Tuesday at ten, with a clock that only the spec moves. */
export async function startDesktop({ settings, before, ...options }: EditionOptions = {}): Promise<Edition> {
  const folder = await fillFolder({ settings, before }, tuesdayTenMs);
  const app = await launchDesktop({
    main: builtMain,
    clockMs: tuesdayTenMs,
    ...options,
    dataFolder: folder,
    env: { ...environmentIn(folder), ...options.env },
  });
  // It stands once it has its tray, or has tried, and waits for nothing but time and people.
  await app.waitForCall(options.tray === 'failing' ? 'BrowserWindow' : 'Tray', 'new');
  await app.settle();
  return {
    app,
    folder,
    afterwards: (laterMs = 0) => openTestDesk({ folder, clock: fakeClock(tuesdayTenMs + laterMs) }),
  };
}

/** A data folder as an earlier run has left it. */
async function fillFolder({ settings, before }: FolderContent, nowMs: number): Promise<string> {
  if (!(await buildShellIfNeeded())) throw new Error('The desktop edition could not be built.');
  const folder = await temporaryFolder();
  const desk = await openTestDesk({ folder, clock: fakeClock(nowMs) });
  await desk.ask('changeSettings', { settings: alwaysOpenSettings(settings), basedOn: null });
  await before?.(desk);
  await desk.close();
  return folder;
}

/** The folder of the person who runs the tests is left alone. */
function environmentIn(folder: string): Readonly<Record<string, string>> {
  return { XDG_CONFIG_HOME: `${folder}/config`, XDG_CURRENT_DESKTOP: 'GNOME' };
}

export interface OnEitherOptions extends FolderContent, Pick<AppOptions, 'args' | 'tray' | 'env'> {
  /** How long before the start the folder was left. */
  readonly leftAgoMs?: number;
}

export interface OnEither {
  readonly app: DesktopApp;
  readonly folder: string;
  /** A further start on the same folder; answers once it has ended, as it does where the first still runs. */
  startAgain(...args: readonly string[]): Promise<Ended>;
  /** The desk as it is on disk once the program has ended. */
  afterwards(): Promise<TestDesk>;
}

/** On Electron or on the stand-in, with the clock of this computer; open round the clock. */
export async function startOnEither({ leftAgoMs = 0, ...options }: OnEitherOptions = {}): Promise<OnEither> {
  const { settings, before, ...given } = options;
  const folder = await fillFolder({ settings, before }, Date.now() - leftAgoMs);
  const all = { main: builtMain, dataFolder: folder, ...given, env: { ...environmentIn(folder), ...given.env } };
  const app = await launchApp(all);
  await expect.poll(() => app.tray.count()).toBe(1);
  return {
    app,
    folder,
    startAgain: (...args) => runApp({ ...all, args }),
    afterwards: () => openTestDesk({ folder, clock: fakeClock(Date.now()) }),
  };
}

/** The page once it shows the desk. */
export async function openPage(app: Pick<StartedApp, 'popup'>): Promise<Page> {
  const page = await app.popup();
  await page.waitForSelector('[data-field="add"]');
  return page;
}

/**
 * Closed as a person closes it, until it is out of sight: that the tray is seen is known a moment after the window is. Where
 * somebody waits the window stays until then.
 */
export async function closeUntilHidden(app: DesktopApp): Promise<void> {
  await expect
    .poll(async () => {
      const [window] = await app.windows();
      await app.closeWindow(window?.id ?? 0);
      return (await app.windows()).map(({ isVisible, isMinimized }) => [isVisible, isMinimized]);
    })
    .toEqual([[false, false]]);
}

/** The list places a new row with the next frame, and frames come with the clock that the spec moves. */
export async function rowOf(app: Pick<StandInApp, 'clock'>, page: Page, name: RegExp): Promise<void> {
  const frameMs = 20;
  const rows = page.getByRole('row', { name });
  await expect
    .poll(async () => {
      await app.clock.advance(frameMs);
      return await rows.count();
    })
    .toBe(1);
}

/** A call as the page makes it, over the bridge. */
export function callFrom<Name extends CallName>(
  page: Page,
  name: Name,
  args: CallArgs<Name>,
): Promise<Result<CallAnswer<Name>>> {
  return page.evaluate(([called, given]) => window.tenfour?.call(called, given as never) as never, [
    name,
    args,
  ] as const);
}

export async function labelsIn(page: Page): Promise<readonly string[]> {
  const snapshot = await callFrom(page, 'snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.refusal.sentence);
  return snapshot.value.inquiries.map(({ label }) => label);
}
