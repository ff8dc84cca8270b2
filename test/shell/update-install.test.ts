import { describe, expect, it } from 'vitest';
import { installUpdate } from '../../electron/shell/update-install.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { anEmitter } from './support/recorders.ts';

interface Given {
  /** What the installer answers or throws. */
  readonly install?: () => unknown;
  readonly close?: () => Promise<void>;
}

function anInstall({ install, close }: Given = {}) {
  const clock = fakeClock(0);
  const steps: string[] = [];
  const warnings: string[] = [];
  const updater = Object.assign(anEmitter(), {
    quitAndInstall: (isSilent?: boolean, isForceRunAfter?: boolean) => {
      steps.push(`install ${isSilent} ${isForceRunAfter}`);
      return install?.() as void;
    },
  });
  const installing = installUpdate(updater, '1.3.0', {
    beforeRestart: async () => {
      steps.push('close');
      await close?.();
    },
    endWithout: (version) => void steps.push(`end without ${version}`),
    setTimer: clock.setTimer,
    log: { warn: (line) => void warnings.push(line) },
  });
  return { clock, steps, warnings, updater, installing };
}

const handedOver = ['close', 'install true true'];
const ended = 'end without 1.3.0';

describe('installing an update', () => {
  it('closes everything first, then hands over', async () => {
    const { installing, steps, warnings } = anInstall();
    await installing;
    expect([steps, warnings]).toEqual([handedOver, []]);
  });

  it.each<[string, Given, readonly string[], string]>([
    [
      'the installer throws',
      {
        install: () => {
          throw new Error('EACCES');
        },
      },
      handedOver,
      'EACCES',
    ],
    ['the installer answers that it does not', { install: () => false }, handedOver, 'the installer refused'],
    ['the closing fails', { close: () => Promise.reject(new Error('ENOSPC')) }, ['close'], 'ENOSPC'],
  ])('ends the program at once where %s: nothing of it is open any more', async (_what, given, steps, why) => {
    const { installing, steps: done, warnings, clock } = anInstall(given);
    await installing;
    expect(done).toEqual([...steps, ended]);
    expect(warnings).toEqual([`Updates: 1.3.0 could not be installed: ${why}`]);
    expect(clock.armed).toBe(0);
  });

  it('ends the program when the updater says later that it failed, once', async () => {
    const { installing, steps, updater, clock } = anInstall();
    await installing;
    updater.emit('error', new Error('The command was not run'));
    await clock.advance(120_000);
    expect(steps).toEqual([...handedOver, ended]);
    expect(updater.listenerCount('error')).toBe(0);
  });

  it('ends the program a minute later when nothing at all happens', async () => {
    const { installing, steps, clock } = anInstall();
    await installing;
    await clock.advance(59_999);
    expect(steps).toEqual(handedOver);
    await clock.advance(1);
    expect(steps).toEqual([...handedOver, ended]);
    expect(clock.armed).toBe(0);
  });

  it('ends the program also where the closing never comes to its end', async () => {
    const { steps, clock } = anInstall({ close: () => new Promise(() => undefined) });
    await clock.advance(60_000);
    expect(steps).toEqual(['close', ended]);
  });
});
