// Joins the looking for updates to the program: where it keeps its time, how it asks, and how everything is closed first.
import type { App, Dialog } from 'electron';
import type { Clock } from '../desk/clock.ts';
import { templates } from '../domain/words.ts';
import type { RunningProgram } from '../desk/program.ts';
import { say, sayProblem } from '../serve/say.ts';
import type { Closable, Lifetime } from './lifetime.ts';
import { lastLookIn, loadElectronUpdater, readUpdateFacts } from './update-facts.ts';
import { createUpdates, type Updates } from './updates.ts';
import type { ShellSpeaker } from './words/speaker.ts';

/** What the settings say of the program, and what they can ask of it. */
export function runningProgram(
  { app }: Pick<UpdateParts, 'app'>,
  { decision, lookNow }: Pick<Updates, 'decision' | 'lookNow'>,
): RunningProgram {
  return {
    version: app.getVersion(),
    updates: { isOn: decision.isOn, sentence: decision.isOn ? null : decision.sentence },
    lookForUpdate: lookNow,
  };
}

export interface UpdateParts {
  readonly app: Pick<App, 'isPackaged' | 'getVersion'>;
  readonly dialog: Pick<Dialog, 'showMessageBox' | 'showErrorBox'>;
  readonly lifetime: Pick<Lifetime, 'close' | 'end'>;
  readonly clock: Pick<Clock, 'now' | 'setTimer'>;
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly speaker: Pick<ShellSpeaker, 'say' | 'sentenceOf'>;
}

const notInstalled = templates(
  'Ten-Four has ended, and nothing that you recorded is lost. Start it again: it is still the version from before, and will ask you again tomorrow.',
);

export async function openUpdates(parts: UpdateParts): Promise<Updates & Closable> {
  const { app, dialog, lifetime, clock, dataFolder, resourcesFolder, speaker } = parts;
  const facts = await readUpdateFacts({
    isPackaged: app.isPackaged,
    version: app.getVersion(),
    resourcesFolder,
    chosen: null,
  });
  return createUpdates({
    facts,
    now: clock.now,
    ...lastLookIn(dataFolder),
    loadUpdater: loadElectronUpdater,
    askToRestart: async (_version, words) => {
      const buttons = [speaker.say('Start again'), speaker.say('Later')];
      const { response } = await dialog.showMessageBox({
        message: speaker.sentenceOf(words),
        buttons,
        defaultId: 1,
        cancelId: 1,
      });
      return response === 0;
    },
    beforeRestart: lifetime.close,
    setTimer: clock.setTimer,
    endWithout: (version) => {
      dialog.showErrorBox(
        speaker.say('Ten-Four {version} could not be installed', { version }),
        speaker.say(notInstalled),
      );
      void lifetime.end(true);
    },
    log: { info: say, warn: sayProblem },
  });
}
