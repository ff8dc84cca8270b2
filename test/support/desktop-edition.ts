// The built desktop edition on a data folder of its own, for specs that run on the stand-in for Electron.
import { expect } from 'vitest';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { CallAnswer, CallArgs, CallName } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { Settings } from '../../electron/domain/settings.ts';
import { buildShellIfNeeded } from '../../electron/start/build.ts';
import type { StandInApp } from './electron/app-under-test.ts';
import { launchDesktop } from './electron/launch.ts';
import type { LaunchOptions } from './electron/launch-stand-in.ts';
import { fakeClock } from './fake-clock.ts';
import { alwaysOpenSettings, openTestDesk, temporaryFolder, tuesdayTenMs, type TestDesk } from './test-desk.ts';

export const builtMain = fileURLToPath(new URL('../../dist/main/main.js', import.meta.url));

export interface EditionOptions extends Partial<LaunchOptions> {
  readonly settings?: Partial<Settings>;
  /** What is in the data folder before the start. */
  readonly before?: (desk: TestDesk) => Promise<void>;
}

export interface Edition {
  readonly app: StandInApp;
  readonly folder: string;
  /** The desk as it is on disk once the program has ended, some time after its start. */
  afterwards(laterMs?: number): Promise<TestDesk>;
}

/** Open round the clock, on Tuesday at ten, with a clock that only the spec moves. */
export async function startDesktop({ settings, before, ...options }: EditionOptions = {}): Promise<Edition> {
  if (!(await buildShellIfNeeded())) throw new Error('The desktop edition could not be built.');
  const folder = options.dataFolder ?? (await temporaryFolder());
  const desk = await openTestDesk({ folder });
  await desk.ask('changeSettings', { settings: alwaysOpenSettings(settings), basedOn: null });
  await before?.(desk);
  await desk.close();
  const app = await launchDesktop({
    main: builtMain,
    clockMs: tuesdayTenMs,
    ...options,
    dataFolder: folder,
    // The folder of the person who runs the tests is left alone.
    env: { XDG_CONFIG_HOME: `${folder}/config`, XDG_CURRENT_DESKTOP: 'GNOME', ...options.env },
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

/** The page once it shows the desk. */
export async function openPage(app: Pick<StandInApp, 'popup'>): Promise<Page> {
  const page = await app.popup();
  await page.waitForSelector('[data-field="add"]');
  return page;
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
