// Starts the desktop edition for a spec: on real Electron where its binary is, else on the stand-in. What is started is ended
// with the test.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DesktopApp, StandInApp } from './app-under-test.ts';
import { launchRealElectron } from './launch-real.ts';
import { launchStandIn, type LaunchOptions } from './launch-stand-in.ts';

const installedPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** Electron's own program; null where it was never downloaded. Looking for it downloads nothing. */
export function findElectron(
  folder = installedPackage,
  override = process.env['ELECTRON_OVERRIDE_DIST_PATH'],
): string | null {
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const program = join(override ?? join(folder, 'dist'), name);
  return existsSync(program) ? program : null;
}

/** For specs that run on both. */
export async function launchApp(options: LaunchOptions): Promise<DesktopApp> {
  const program = findElectron();
  const app = program === null ? await launchStandIn(options) : await launchRealElectron(program, options);
  onTestFinished(() => void app.kill());
  return app;
}

/** For specs that need what only the stand-in can do: other platforms, clocks, displays, failures. */
export async function launchDesktop(options: LaunchOptions): Promise<StandInApp> {
  const app = await launchStandIn(options);
  onTestFinished(async () => {
    await app.kill();
  });
  return app;
}
