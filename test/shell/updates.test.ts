import { describe, expect, it } from 'vitest';
import { fakeClock } from '../support/fake-clock.ts';
import {
  createUpdates,
  updateChannelFor,
  type UpdateFacts,
  type Updater,
  type Updates,
  type UpdatesParts,
} from '../../electron/shell/updates.ts';

const dayMs = 24 * 60 * 60 * 1000;

function aProgram(overrides: Partial<UpdateFacts> = {}): UpdateFacts {
  return {
    platform: 'darwin',
    isPackaged: true,
    version: '1.2.0',
    program: '/Applications/Ten-Four.app/Contents/MacOS/Ten-Four',
    env: {},
    packageType: null,
    server: { namesPublisher: false },
    chosen: null,
    ...overrides,
  };
}

const appImage: Partial<UpdateFacts> = {
  platform: 'linux',
  program: '/tmp/.mount_TenAbc/ten-four',
  env: { APPIMAGE: '/home/ana/Ten-Four.AppImage', APPDIR: '/tmp/.mount_TenAbc' },
};
const installed: Partial<UpdateFacts> = { platform: 'linux', program: '/opt/Ten-Four/ten-four' };

describe('updateChannelFor', () => {
  it.each<[string, Partial<UpdateFacts>, object]>([
    ['macOS, where signatures are checked', {}, { channel: 'stable', proof: 'signature' }],
    ['a beta, which stays with betas', { version: '1.3.0-beta.2' }, { channel: 'beta', proof: 'signature' }],
    ['a beta whose person chose stable', { version: '1.3.0-beta.2', chosen: 'stable' }, { channel: 'stable' }],
    ['a person who chose beta', { chosen: 'beta' }, { channel: 'beta' }],
    ['Windows, signed', { platform: 'win32', server: { namesPublisher: true } }, { proof: 'signature' }],
    ['Windows, not signed', { platform: 'win32' }, { proof: 'checksum' }],
    ['an AppImage', appImage, { channel: 'stable', proof: 'checksum' }],
  ])('is on for %s', (_name, overrides, expected) => {
    expect(updateChannelFor(aProgram(overrides))).toMatchObject({ isOn: true, ...expected });
  });

  it.each<[string, Partial<UpdateFacts>, string]>([
    ['the sources', { isPackaged: false }, 'unpacked'],
    ['a person who wants none', { chosen: 'off' }, 'chosen'],
    ['a deb', { ...installed, packageType: 'deb' }, 'package-manager'],
    ['an rpm', { ...installed, packageType: 'rpm' }, 'package-manager'],
    [
      'a deb that was started from the AppImage of another program',
      { ...installed, packageType: 'deb', env: { APPIMAGE: '/home/ana/Other.AppImage', APPDIR: '/tmp/.mount_Other' } },
      'package-manager',
    ],
    [
      'a snap',
      { platform: 'linux', program: '/snap/ten-four/7/ten-four', env: { SNAP: '/snap/ten-four/7' } },
      'package-manager',
    ],
    ['a flatpak', { platform: 'linux', program: '/app/ten-four', env: { FLATPAK_ID: 'x.y.Z' } }, 'package-manager'],
    ['a folder unpacked by hand', installed, 'by-hand'],
    [
      'a folder by hand that the AppImage of another program started',
      { ...installed, env: { APPIMAGE: '/home/ana/Other.AppImage', APPDIR: '/tmp/.mount_Other' } },
      'by-hand',
    ],
    [
      'a folder beside the mount of an AppImage with a longer name',
      { ...installed, program: '/tmp/.mount_TenAbcd/ten-four', env: appImage.env ?? {} },
      'by-hand',
    ],
    ['a build that knows no server', { server: null }, 'no-server'],
  ])('is off for %s, and says why', (_name, overrides, reason) => {
    expect(updateChannelFor(aProgram(overrides))).toEqual({
      isOn: false,
      reason,
      sentence: expect.stringMatching(/^(?=.*Ten-Four).*\.$/),
    });
  });

  it('takes an AppImage that a snap started for an AppImage', () => {
    const env = { ...appImage.env, SNAP: '/snap/code/12', FLATPAK_ID: 'x.y.Z' };
    expect(updateChannelFor(aProgram({ ...appImage, env }))).toMatchObject({ isOn: true });
  });
});

interface Stage {
  readonly updates: Updates;
  /** What was done to the updater and the person, in order. */
  readonly steps: string[];
  readonly warnings: string[];
  readonly updater: Updater;
  nowMs: number;
  lastLookMs: number | null;
  emitError(error: Error): void;
}

interface Staging {
  readonly facts?: Partial<UpdateFacts>;
  readonly newer?: string | null;
  readonly answer?: boolean;
  readonly failure?: Error;
}

function onStage({ facts, newer = '1.3.0', answer = true, failure }: Staging = {}): Stage {
  const steps: string[] = [];
  const warnings: string[] = [];
  const listeners = new Set<(error: Error) => void>();
  const updater = {
    autoDownload: true,
    autoInstallOnAppQuit: true,
    allowDowngrade: true,
    disableWebInstaller: false,
    channel: null,
    logger: null,
    checkForUpdates: async () => {
      steps.push('look');
      if (failure !== undefined) throw failure;
      return { isUpdateAvailable: newer !== null, updateInfo: { version: newer ?? '1.2.0' } };
    },
    downloadUpdate: async () => {
      steps.push('fetch');
      return [];
    },
    quitAndInstall: (isSilent: boolean, isForceRunAfter: boolean) => {
      steps.push(`install ${isSilent} ${isForceRunAfter}`);
    },
    on: (_event: 'error', listener: (error: Error) => void) => listeners.add(listener),
    off: (_event: 'error', listener: (error: Error) => void) => listeners.delete(listener),
  } as unknown as Updater;
  const stage = { steps, warnings, updater, nowMs: 10 * dayMs, lastLookMs: null as number | null };
  const parts: UpdatesParts = {
    facts: aProgram(facts),
    now: () => stage.nowMs,
    readLastLookMs: async () => stage.lastLookMs,
    writeLastLookMs: async (atMs) => {
      stage.lastLookMs = atMs;
    },
    loadUpdater: async () => {
      steps.push('load');
      return updater;
    },
    askToRestart: async (version, { sentence }) => {
      steps.push(`ask ${version} ${sentence.includes('signature') ? 'signature' : 'checksum'}`);
      return answer;
    },
    beforeRestart: async () => {
      steps.push('save');
    },
    endWithout: (version) => void steps.push(`end without ${version}`),
    setTimer: fakeClock(0).setTimer,
    log: { info: () => {}, warn: (line) => warnings.push(line) },
  };
  return Object.assign(stage, {
    updates: createUpdates(parts),
    emitError: (error: Error) => {
      if (listeners.size === 0) throw error;
      for (const listener of listeners) listener(error);
    },
  });
}

describe('looking for updates', () => {
  it('fetches, asks, saves, and only then installs', async () => {
    const { updates, steps } = onStage();
    await updates.lookIfDue();
    expect(steps).toEqual(['load', 'look', 'fetch', 'ask 1.3.0 signature', 'save', 'install true true']);
  });

  it('installs nothing that the person did not say yes to, and asks again a day later', async () => {
    const stage = onStage({ answer: false });
    await stage.updates.lookIfDue();
    stage.nowMs += dayMs;
    await stage.updates.lookIfDue();
    const asked = ['look', 'fetch', 'ask 1.3.0 signature'];
    expect(stage.steps).toEqual(['load', ...asked, ...asked]);
  });

  it('says on Linux that nothing can check who made it', async () => {
    const { updates, steps } = onStage({ facts: appImage });
    await updates.lookIfDue();
    expect(steps).toContain('ask 1.3.0 checksum');
  });

  it('neither downloads nor installs nor goes back to an older version by itself', async () => {
    const { updates, updater } = onStage({ newer: null, facts: { version: '1.3.0-beta.1' } });
    await updates.lookIfDue();
    expect(updater).toMatchObject({
      autoDownload: false,
      autoInstallOnAppQuit: false,
      allowDowngrade: false,
      disableWebInstaller: true,
      channel: 'beta',
    });
  });

  it('asks for the stable channel by the name that its file has', async () => {
    const { updates, updater } = onStage({ newer: null });
    await updates.lookIfDue();
    expect(updater.channel).toBe('latest');
  });

  it.each([
    ['never before', null, true],
    ['a day ago', 9 * dayMs, true],
    ['less than a day ago', 9 * dayMs + 1, false],
    ['in a future that the clock has left', 11 * dayMs, true],
  ])('when the last look was %s: %s -> %s', async (_name, lastLookMs, looks) => {
    const stage = onStage({ newer: null });
    stage.lastLookMs = lastLookMs;
    await stage.updates.lookIfDue();
    expect(stage.steps.includes('look')).toBe(looks);
    expect(stage.lastLookMs).toBe(looks ? stage.nowMs : lastLookMs);
  });

  it('looks once when it is asked several times at once', async () => {
    const { updates, steps } = onStage({ newer: null });
    await Promise.all([updates.lookNow(), updates.lookIfDue(), updates.lookNow()]);
    expect(steps).toEqual(['load', 'look']);
  });

  it('warns of a look that failed, says so in words, and looks again an hour later', async () => {
    const stage = onStage({ failure: new Error('net::ERR_INTERNET_DISCONNECTED') });
    expect(await stage.updates.lookNow()).toEqual({
      sentence: 'Ten-Four could not look for updates. It will try again in an hour or later.',
    });
    stage.nowMs += 60 * 60 * 1000 - 1;
    await stage.updates.lookIfDue();
    expect([stage.steps, stage.warnings]).toEqual([['load', 'look'], ['Updates: net::ERR_INTERNET_DISCONNECTED']]);
    stage.nowMs += 1;
    await stage.updates.lookIfDue();
    expect(stage.steps).toEqual(['load', 'look', 'look']);
  });

  it('outlives an error that the updater emits', async () => {
    const { updates, emitError, warnings } = onStage({ newer: null });
    await updates.lookNow();
    emitError(new Error('broken'));
    expect(warnings).toEqual(['Updates: broken']);
  });

  it('says why where it is off, and loads nothing', async () => {
    const { updates, steps } = onStage({ facts: { ...installed, packageType: 'deb' } });
    await updates.lookIfDue();
    expect(await updates.lookNow()).toEqual({ sentence: 'The package manager of this computer updates Ten-Four.' });
    expect(steps).toEqual([]);
  });

  it('leaves no listener and does nothing more when disposed', async () => {
    const stage = onStage({ newer: null });
    await stage.updates.lookNow();
    stage.updates.dispose();
    stage.steps.length = 0;
    stage.nowMs += 2 * dayMs;
    await stage.updates.lookIfDue();
    expect(stage.steps).toEqual([]);
    expect(() => stage.emitError(new Error('nobody listens'))).toThrow('nobody listens');
  });
});
