import { describe, expect, it, vi } from 'vitest';
import { followActivations } from '../../../electron/shell/notifications/activations.ts';
import { fakeClock } from '../../support/fake-clock.ts';

function activations(platform: NodeJS.Platform = 'win32') {
  const clock = fakeClock(0);
  const handlers: ((details: Electron.ActivationArguments) => void)[] = [];
  const nudges = { lastAnsweredAtMs: -Infinity };
  const [desk, popup] = [{ notify: vi.fn() }, { show: vi.fn() }];
  const notifications = {
    handleActivation: (callback: (details: Electron.ActivationArguments) => void) => void handlers.push(callback),
  };
  const part = followActivations({ platform, notifications, clock, nudges, desk, popup });
  const activate = (type: string): void => handlers[0]?.({ type, arguments: '' });
  return { clock, handlers, nudges, desk, popup, part, activate };
}

describe('a click on a notification of an earlier run', () => {
  it('shows the window', async () => {
    const { activate, clock, popup, desk } = activations();
    activate('click');
    await clock.advance(500);
    expect(popup.show).toHaveBeenCalledOnce();
    expect(desk.notify).not.toHaveBeenCalled();
  });

  it('says that a button of it has done nothing, and what to do', async () => {
    const { activate, clock, popup, desk } = activations();
    activate('action');
    await clock.advance(500);
    expect(popup.show).toHaveBeenCalledOnce();
    expect(desk.notify.mock.calls).toEqual([[expect.stringMatching(/Nothing was recorded: look through the list/)]]);
  });

  it('is none when one of this run has been answered shortly before', async () => {
    const { activate, clock, nudges, popup } = activations();
    nudges.lastAnsweredAtMs = clock.monotonicNow();
    await clock.advance(400);
    activate('action');
    await clock.advance(500);
    expect(popup.show).not.toHaveBeenCalled();
  });

  it('is none when one of this run is answered shortly after', async () => {
    const { activate, clock, nudges, popup } = activations();
    activate('action');
    await clock.advance(400);
    nudges.lastAnsweredAtMs = clock.monotonicNow();
    await clock.advance(100);
    expect(popup.show).not.toHaveBeenCalled();
  });

  it('is asked for on Windows alone, and not any more at the end', async () => {
    expect(activations('linux').handlers).toEqual([]);
    const { activate, clock, popup, part } = activations();
    activate('click');
    await part.dispose();
    activate('click');
    await clock.advance(1_000);
    expect([popup.show.mock.calls, clock.armed]).toEqual([[], 0]);
  });
});
