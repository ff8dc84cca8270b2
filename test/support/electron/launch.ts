// Starts the desktop edition for a spec. What is started is ended with the test.
import { inject, onTestFinished } from 'vitest';
import type { DesktopApp, Ended, StandInApp } from './app-under-test.ts';
import { driveByEvaluation } from './drive.ts';
import { findElectron } from './find-electron.ts';
import { launchRealElectron, runRealElectron } from './launch-real.ts';
import { launchStandIn, noteFile, type AppOptions, type LaunchOptions } from './launch-stand-in.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Said by the project that the spec runs in: see vitest.config.ts. */
    readonly desktopOn: 'stand-in' | 'electron';
  }
}

async function electronProgram(): Promise<string> {
  const found = await findElectron();
  if (!found.ok) throw new Error(`The specs cannot run on Electron: ${found.why}`);
  return found.program;
}

const isOnElectron = (): boolean => inject('desktopOn') === 'electron';

/** For specs that run on both. */
export async function launchApp(options: AppOptions): Promise<DesktopApp> {
  const app = isOnElectron()
    ? await launchRealElectron(await electronProgram(), options)
    : await launchStandIn({ ...options, required: [noteFile] });
  onTestFinished(async () => {
    await app.kill();
  });
  return driveByEvaluation(app);
}

/** The same for a start that ends by itself. */
export async function runApp(options: AppOptions): Promise<Ended> {
  if (isOnElectron()) return await runRealElectron(await electronProgram(), options);
  const app = await launchStandIn({ ...options, required: [noteFile] });
  onTestFinished(() => void app.kill());
  return await app.ended;
}

/** For specs that need what only the stand-in can do: other platforms, clocks, displays, failures. */
export async function launchDesktop(options: LaunchOptions): Promise<StandInApp> {
  const app = await launchStandIn(options);
  onTestFinished(async () => {
    await app.kill();
  });
  return app;
}
