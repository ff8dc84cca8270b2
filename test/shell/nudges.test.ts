import { describe, expect, it, vi } from 'vitest';
import { actionsFor, showNudges } from '../../electron/shell/nudges.ts';
import { createCommands } from '../../electron/shell/commands.ts';
import { anEmitter, type Emitter } from './support/recorders.ts';
import { openShellDesk } from './support/shell-desk.ts';
import { inEnglish } from '../support/in-english.ts';

const minuteMs = 60_000;

interface Shown extends Emitter {
  readonly options: Electron.NotificationConstructorOptions;
  readonly show: ReturnType<typeof vi.fn>;
  readonly close: ReturnType<typeof vi.fn>;
}

async function nudges(
  platform: NodeJS.Platform = 'win32',
  { isSupported = true, isInFront = false, isSilent = false } = {},
) {
  const opened = await openShellDesk();
  const shown: Shown[] = [];
  const popup = { isInFront, attention: vi.fn(), show: vi.fn() };
  const lifetime = { end: vi.fn() };
  const commands = createCommands({ ...opened, popup, lifetime });
  const part = showNudges({
    ...opened,
    platform,
    notifications: { isSupported: () => isSupported },
    createNotification: (options) => {
      const emitter = anEmitter();
      const show = vi.fn(() => {
        if (!isSilent) emitter.emit('show', {});
      });
      const notification = Object.assign(emitter, { options, show, close: vi.fn() });
      shown.push(notification);
      return notification;
    },
    popup,
    commands,
  });
  return { ...opened, shown, popup, part };
}

describe('R18 nudges', () => {
  it('are shown with buttons on Windows, and stay until somebody deals with them', async () => {
    const { receive, clock, shown } = await nudges();
    await receive();
    await clock.advance(5 * minuteMs);
    expect(shown.map(({ options }) => options)).toEqual([
      {
        title: 'Ana Ruiz is waiting: 5:00 left',
        body: 'call: invoice. Due at 10:10.',
        silent: false,
        timeoutType: 'never',
        actions: [
          { type: 'button', text: 'Acknowledge' },
          { type: 'button', text: 'Snooze' },
        ],
      },
    ]);
    expect(shown[0]?.show).toHaveBeenCalledOnce();
  });

  it('go from the screen when what they offer has been done elsewhere', async () => {
    const { receive, clock, shown, ask } = await nudges();
    const id = await receive();
    await clock.advance(5 * minuteMs);
    expect(shown[0]?.close).not.toHaveBeenCalled();
    await ask('acknowledge', { id, owed: null });
    expect(shown[0]?.close).toHaveBeenCalledOnce();
  });

  it('have no buttons on Linux, where no desktop says whether it has any', async () => {
    const words = { title: '', body: '', inquiryId: '', actions: ['acknowledge', 'snooze'] } as const;
    expect(
      ['linux', 'win32', 'darwin'].map((platform) => actionsFor(platform as NodeJS.Platform, words).length),
    ).toEqual([0, 2, 2]);
    const { receive, clock, shown } = await nudges('linux');
    await receive();
    await clock.advance(5 * minuteMs);
    expect(shown[0]?.options).not.toHaveProperty('actions');
  });

  it('acknowledge with their first button, and are done then', async () => {
    const { receive, clock, shown, view, desk } = await nudges();
    const id = await receive();
    await clock.advance(5 * minuteMs);
    shown[0]?.emit('action', { actionIndex: 0 });
    await desk.idle();
    await clock.advance(60 * minuteMs);
    expect(view(id).standing).toMatchObject({ phase: 'promised', acknowledgedBy: 'Sam' });
    expect(shown).toHaveLength(1);
  });

  it('R6 snooze with their second, never past the next warning', async () => {
    const { receive, clock, shown, view, desk } = await nudges();
    const id = await receive();
    await clock.advance(5 * minuteMs);
    shown[0]?.emit('action', { actionIndex: 1 });
    for (let turn = 0; turn < 4; turn += 1) await desk.idle();
    const { snooze, startMs } = view(id).standing;
    expect(snooze?.wakesAtMs).toBe(startMs + 7 * minuteMs);
  });

  it('open the inquiry with a click', async () => {
    const { receive, clock, shown, popup } = await nudges();
    const id = await receive();
    await clock.advance(5 * minuteMs);
    shown[0]?.emit('click', {});
    expect(popup.show.mock.calls).toEqual([[{ show: 'inquiry', id, with: null }]]);
  });

  it('say in the window why a button could not do it', async () => {
    const { receive, clock, shown, popup, ask, desk } = await nudges();
    const id = await receive();
    await clock.advance(5 * minuteMs);
    await ask('close', { id, reason: 'answered' });
    shown[0]?.emit('action', { actionIndex: 0 });
    await desk.idle();
    await desk.idle();
    expect(inEnglish(popup.show.mock.calls)).toEqual([
      [{ show: 'inquiry', id, with: { problem: 'Ana Ruiz is closed. Reopen it first.' } }],
    ]);
  });

  it('become the window, without the keyboard, where notifications fail or are not there', async () => {
    const failing = await nudges('darwin', { isSilent: true });
    await failing.receive();
    await failing.clock.advance(5 * minuteMs);
    expect(failing.popup.attention).not.toHaveBeenCalled();
    failing.shown[0]?.emit('failed', {}, 'not signed');
    expect(failing.popup.attention).toHaveBeenCalledOnce();
    const lacking = await nudges('linux', { isSupported: false });
    await lacking.receive();
    await lacking.clock.advance(5 * minuteMs);
    expect(lacking.shown).toEqual([]);
    expect(lacking.popup.attention).toHaveBeenCalledOnce();
    expect(lacking.popup.show).not.toHaveBeenCalled();
  });

  it('become the window where nothing says that they were shown, as on Linux without a service', async () => {
    const { receive, clock, shown, popup } = await nudges('linux', { isSilent: true });
    await receive();
    await clock.advance(5 * minuteMs + 2_999);
    expect(popup.attention).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(popup.attention).toHaveBeenCalledOnce();
    shown[0]?.emit('failed', {}, 'late word');
    expect(popup.attention).toHaveBeenCalledOnce();
  });

  it('leave the window alone where they were shown, failed or were taken away', async () => {
    const { receive, clock, popup } = await nudges('linux');
    await receive();
    await clock.advance(6 * minuteMs);
    expect(popup.attention).not.toHaveBeenCalled();
    const taken = await nudges('linux', { isSilent: true });
    const id = await taken.receive();
    await taken.clock.advance(5 * minuteMs);
    await taken.ask('acknowledge', { id, owed: null });
    await taken.clock.advance(minuteMs);
    expect(taken.popup.attention).not.toHaveBeenCalled();
  });

  it.each([
    ['timedOut', 1],
    ['userCanceled', 0],
    ['applicationHidden', 0],
  ])('that are closed as %s are taken away %i times later: those are in the Action Center', async (reason, times) => {
    const { receive, clock, shown, ask } = await nudges();
    const id = await receive();
    await clock.advance(5 * minuteMs);
    shown[0]?.emit('close', { reason });
    await ask('acknowledge', { id, owed: null });
    expect(shown[0]?.close).toHaveBeenCalledTimes(times);
  });

  it('say when one of them was answered', async () => {
    const { receive, clock, shown, part } = await nudges();
    expect(part.lastAnsweredAtMs).toBe(-Infinity);
    await receive();
    await clock.advance(5 * minuteMs);
    shown[0]?.emit('action', { actionIndex: 1 });
    expect(part.lastAnsweredAtMs).toBe(5 * minuteMs);
  });

  it('are left to the page while somebody looks at it', async () => {
    const { receive, clock, shown } = await nudges('win32', { isInFront: true });
    await receive();
    await clock.advance(5 * minuteMs);
    expect(shown).toEqual([]);
  });

  it('are one summary after a night of sleep with five running', async () => {
    const { receive, clock, shown, desk } = await nudges();
    for (let number = 0; number < 5; number += 1) await receive({ subject: String(number) });
    clock.sleep(8 * 60 * minuteMs);
    await desk.catchUp({ didSleep: true });
    expect(shown.map(({ options }) => options.title)).toEqual(['While you were away: 5 went late']);
  });

  it('keep no more than twenty on the screen, and take all of them away at the end', async () => {
    const { receive, clock, shown, part } = await nudges();
    for (let number = 0; number < 25; number += 1) {
      await receive({ subject: String(number) });
      await clock.advance(6_000);
    }
    await clock.advance(5 * minuteMs);
    const onScreen = () => shown.filter(({ close }) => close.mock.calls.length === 0).length;
    expect(shown.length).toBeGreaterThanOrEqual(25);
    expect(onScreen()).toBe(20);
    await part.dispose();
    expect(onScreen()).toBe(0);
  });
});
