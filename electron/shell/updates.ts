// Looks for a newer version at most once a day, fetches it, and asks before the program starts again as it. There is no
// timer: whoever starts, shows or wakes the program calls `lookIfDue`.
import { inWords, joined, templates, type Words } from '../domain/words.ts';
import type { AppUpdater } from 'electron-updater';
import { installUpdate, wordsOf, type InstallParts } from './update-install.ts';

export type UpdateChannel = 'stable' | 'beta';

/** What decides whether this copy of the program may replace itself. */
export interface UpdateFacts {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly version: string;
  /** The path of the program that runs. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What resources/package-type says: deb, rpm or pacman. Null where there is no such file. */
  readonly packageType: string | null;
  /** What resources/app-update.yml says: null where the build knows no server to ask. */
  readonly server: { readonly namesPublisher: boolean } | null;
  /** Null follows the version: a beta stays with betas. */
  readonly chosen: UpdateChannel | 'off' | null;
}

export type UpdateDecision =
  | {
      readonly isOn: true;
      readonly channel: UpdateChannel;
      /** Whether a stranger's program in place of an update would be refused, or only a damaged one. */
      readonly proof: 'signature' | 'checksum';
    }
  | { readonly isOn: false; readonly reason: UpdatesOffReason; readonly sentence: string };

export type UpdatesOffReason = 'unpacked' | 'chosen' | 'package-manager' | 'by-hand' | 'no-server';

const offSentences: Readonly<Record<UpdatesOffReason, string>> = templates({
  unpacked: 'Ten-Four runs from its sources: update those.',
  chosen: 'Ten-Four does not look for updates: that was turned off.',
  'package-manager': 'The package manager of this computer updates Ten-Four.',
  'by-hand': 'This copy of Ten-Four was unpacked by hand: replace it by hand too.',
  'no-server': 'This build of Ten-Four knows no place to look for updates.',
});

export function updateChannelFor(facts: UpdateFacts): UpdateDecision {
  const reason = offReasonFor(facts);
  if (reason !== null) return { isOn: false, reason, sentence: offSentences[reason] };
  const channel = facts.chosen === 'stable' || facts.chosen === 'beta' ? facts.chosen : channelOf(facts.version);
  return { isOn: true, channel, proof: isSignatureChecked(facts) ? 'signature' : 'checksum' };
}

function offReasonFor(facts: UpdateFacts): UpdatesOffReason | null {
  if (!facts.isPackaged) return 'unpacked';
  if (facts.chosen === 'off') return 'chosen';
  if (facts.platform === 'linux') {
    if (facts.packageType !== null || isConfined(facts)) return 'package-manager';
    if (!runsFromAppImage(facts)) return 'by-hand';
  }
  return facts.server === null ? 'no-server' : null;
}

/** A program started from a snap or a flatpak inherits its variables, so the path has to agree. */
function isConfined({ env, program }: UpdateFacts): boolean {
  return isWithin(program, env['SNAP']) || (env['FLATPAK_ID'] !== undefined && program.startsWith('/app/'));
}

/** electron-updater writes over what APPIMAGE names, which is another program's where that one started this. */
function runsFromAppImage({ env, program }: UpdateFacts): boolean {
  return env['APPIMAGE'] !== undefined && isWithin(program, env['APPDIR']);
}

function isWithin(path: string, folder: string | undefined): boolean {
  return folder !== undefined && folder !== '' && path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function channelOf(version: string): UpdateChannel {
  return version.includes('-') ? 'beta' : 'stable';
}

/** macOS always checks; on Windows a build that was signed names its publisher; on Linux nothing can. */
function isSignatureChecked({ platform, server }: UpdateFacts): boolean {
  return platform === 'darwin' || (platform === 'win32' && server?.namesPublisher === true);
}

/** What is used of electron-updater. */
export type Updater = Pick<
  AppUpdater,
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'allowDowngrade'
  | 'disableWebInstaller'
  | 'channel'
  | 'logger'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
};

export interface UpdatesParts extends InstallParts {
  readonly facts: UpdateFacts;
  readonly now: () => number;
  /** UTC milliseconds of the last look, kept over restarts; null when there was none. */
  readonly readLastLookMs: () => Promise<number | null>;
  readonly writeLastLookMs: (atMs: number) => Promise<void>;
  readonly loadUpdater: () => Promise<Updater>;
  /** Asks the person; the answer is whether to start again now. */
  readonly askToRestart: (version: string, words: Words) => Promise<boolean>;
  readonly log: { readonly info: (line: string) => void; readonly warn: (line: string) => void };
}

export interface Updates {
  readonly decision: UpdateDecision;
  /** Does nothing within a day of the last look, and never fails. */
  lookIfDue(): Promise<void>;
  /** For a person who asks: looks at once, and answers in words. */
  lookNow(): Promise<Words>;
  dispose(): void;
}

const dayMs = 24 * 60 * 60 * 1000;
const againAfterMs = 60 * 60 * 1000;

export function createUpdates(parts: UpdatesParts): Updates {
  const decision = updateChannelFor(parts.facts);
  let updater: Updater | null = null;
  let looking: Promise<Words> | null = null;
  let isDisposed = false;
  const onError = (error: Error): void => parts.log.warn(`Updates: ${error.message}`);

  async function load(channel: UpdateChannel): Promise<Updater> {
    if (updater !== null) return updater;
    updater = await parts.loadUpdater();
    configureUpdater(updater, channel, parts.log);
    // Without a listener an error that electron-updater emits would end the program.
    updater.on('error', onError);
    return updater;
  }

  async function look(): Promise<Words> {
    if (!decision.isOn) return { sentence: decision.sentence };
    // Written first: a program that fails over the answer must not ask again at every start.
    await parts.writeLastLookMs(parts.now());
    const loaded = await load(decision.channel);
    const found = await loaded.checkForUpdates();
    if (found === null || !found.isUpdateAvailable) return inWords('Ten-Four is up to date.');
    const { version } = found.updateInfo;
    parts.log.info(`Updates: ${version} is there, fetching it.`);
    await loaded.downloadUpdate();
    if (isDisposed || !(await parts.askToRestart(version, restartWords(version, decision.proof)))) {
      return inWords('Ten-Four {version} is ready. You will be asked again tomorrow.', { version });
    }
    await installUpdate(loaded, version, parts);
    return inWords('Ten-Four {version} is being installed.', { version });
  }

  /** One look at a time, and a sentence whatever happens. */
  function lookOnce(): Promise<Words> {
    looking ??= look()
      .catch(async (error: unknown) => {
        parts.log.warn(`Updates: ${wordsOf(error)}`);
        // After sleep the network is often not there yet: a whole day would pass without a look, every day.
        await parts.writeLastLookMs(parts.now() - dayMs + againAfterMs).catch(() => undefined);
        return inWords('Ten-Four could not look for updates. It will try again in an hour or later.');
      })
      .finally(() => {
        looking = null;
      });
    return looking;
  }

  return {
    decision,
    async lookIfDue() {
      if (!decision.isOn || isDisposed || looking !== null) return;
      const last = await parts.readLastLookMs();
      const sinceMs = last === null ? dayMs : parts.now() - last;
      // A look in the future was written before the clock was set back.
      if (sinceMs >= 0 && sinceMs < dayMs) return;
      await lookOnce();
    },
    lookNow: lookOnce,
    dispose() {
      isDisposed = true;
      updater?.off('error', onError);
    },
  };
}

function configureUpdater(updater: Updater, channel: UpdateChannel, log: UpdatesParts['log']): void {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.disableWebInstaller = true;
  updater.logger = { info: () => {}, debug: () => {}, warn: log.warn, error: log.warn };
  updater.channel = channel === 'stable' ? 'latest' : 'beta';
  // Setting the channel allows going back to an older version, which might not read newer data.
  updater.allowDowngrade = false;
}

function restartWords(version: string, proof: 'signature' | 'checksum'): Words {
  return joined(
    inWords('Ten-Four {version} is ready. Start again now to use it? Nothing you recorded is lost.', { version }),
    proof === 'signature'
      ? inWords('Its signature was checked.')
      : inWords('It arrived undamaged; nothing on this system can check who made it.'),
  );
}
