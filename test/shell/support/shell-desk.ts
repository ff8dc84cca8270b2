// A real desk on a real store with a clock that only the test moves, and the shell's mirror of it.
import { onTestFinished } from 'vitest';
import { mirrorDesk, type DeskMirror } from '../../../electron/shell/desk-mirror.ts';
import type { DesktopSettings } from '../../../electron/domain/settings.ts';
import { openTestDesk, type TestDesk, type TestDeskOptions } from '../../support/test-desk.ts';
import { createSpeaker, type ShellSpeaker } from '../../../electron/shell/words/speaker.ts';

export interface ShellDesk extends TestDesk {
  readonly mirror: DeskMirror;
  /** In the language of the settings, on a computer that speaks English. */
  readonly speaker: ShellSpeaker;
  setDesktop(desktop: Partial<DesktopSettings>): Promise<void>;
}

export async function openShellDesk(options: TestDeskOptions = {}): Promise<ShellDesk> {
  const opened = await openTestDesk(options);
  const mirror = mirrorDesk(opened.desk, (problem) => {
    throw problem;
  });
  onTestFinished(() => void mirror.dispose());
  const speaker = createSpeaker({ getLocale: () => 'en-GB' });
  speaker.follow(mirror);
  return {
    ...opened,
    mirror,
    speaker,
    setDesktop: async (desktop) => {
      const { settings } = mirror;
      await opened.ask('changeSettings', {
        settings: { ...settings, desktop: { ...settings.desktop, ...desktop } },
        basedOn: null,
      });
    },
  };
}
