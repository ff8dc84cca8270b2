import { existsSync } from 'node:fs';
import { projectFolder } from '../../../electron/start/build.ts';
import { findInstalledElectron, type Desktop } from '../../../electron/start/desktop.ts';
import { whyNoScreen } from '../../../electron/start/display.ts';

/** Electron's own program, where it is here and can run. Looking for it downloads nothing. */
export function findElectron(): Promise<Desktop> {
  const { platform, env } = process;
  const facts = { folder: projectFolder, platform, env, isRoot: process.getuid?.() === 0 };
  return findInstalledElectron(facts, { exists: existsSync, whyNoScreen });
}
