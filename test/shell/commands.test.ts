import { describe, expect, it, vi } from 'vitest';
import { createCommands, requestOf, snoozeUntil } from '../../electron/shell/commands.ts';
import type { TrayCommand } from '../../electron/domain/tray-menu.ts';
import { openShellDesk } from './support/shell-desk.ts';

const minuteMs = 60_000;

async function commands() {
  const opened = await openShellDesk();
  const [popup, lifetime] = [{ show: vi.fn() }, { end: vi.fn() }];
  const made = createCommands({ ...opened, popup, lifetime });
  const run = async (command: TrayCommand): Promise<void> => {
    made.run(command);
    for (let turn = 0; turn < 4; turn += 1) await opened.desk.idle();
  };
  return { ...opened, commands: made, run, popup, lifetime };
}

describe('what the menu does', () => {
  it('acknowledges, and contacts who was promised something', async () => {
    const { receive, run, view } = await commands();
    const id = await receive();
    await run({ type: 'acknowledge', inquiryId: id });
    expect(view(id).standing.phase).toBe('promised');
    await run({ type: 'contact', inquiryId: id });
    expect(view(id).undoable?.what).toBe('contacted');
  });

  it('snoozes as it was chosen', async () => {
    const { receive, run, view, clock } = await commands();
    const [five, near] = [await receive(), await receive({ subject: 'other' })];
    await run({ type: 'snooze', inquiryId: five, choice: '5-min' });
    await run({ type: 'snooze', inquiryId: near, choice: 'until-near' });
    expect([five, near].map((id) => (view(id).standing.snooze?.untilMs ?? 0) - clock.now())).toEqual([
      5 * minuteMs,
      7 * minuteMs,
    ]);
  });

  it('is quiet for half an hour, until tomorrow, and not any more', async () => {
    const { run, mirror, clock } = await commands();
    const quietFor = () => (mirror.settings.policy.quietUntilMs ?? 0) - clock.now();
    await run({ type: 'quiet', choice: '30-minutes' });
    expect(quietFor()).toBe(30 * minuteMs);
    await run({ type: 'quiet', choice: 'until-tomorrow' });
    expect(quietFor()).toBe(14 * 60 * minuteMs);
    await run({ type: 'end-quiet' });
    expect(mirror.settings.policy.quietUntilMs).toBeNull();
  });

  it.each<[TrayCommand, unknown[]]>([
    [{ type: 'add' }, [{ show: 'add', text: '' }]],
    [{ type: 'open' }, []],
    [{ type: 'reports' }, [{ show: 'account' }]],
    [{ type: 'settings' }, [{ show: 'settings' }]],
    [{ type: 'open-inquiry', inquiryId: 'x' }, [{ show: 'inquiry', id: 'x', with: null }]],
  ])('%j shows the window', async (command, args) => {
    const { run, popup } = await commands();
    await run(command);
    expect(popup.show.mock.calls).toEqual([args]);
  });

  it('quits', async () => {
    const { run, lifetime } = await commands();
    await run({ type: 'quit' });
    expect(lifetime.end).toHaveBeenCalledOnce();
  });

  it('says in the window what the desk refuses', async () => {
    const { run, popup } = await commands();
    await run({ type: 'acknowledge', inquiryId: 'gone' });
    await run({ type: 'snooze', inquiryId: 'gone', choice: '5-min' });
    expect(popup.show.mock.calls).toEqual([
      [{ show: 'inquiry', id: 'gone', with: { problem: expect.any(String) } }],
      [{ show: 'inquiry', id: 'gone', with: { problem: expect.any(String) } }],
    ]);
  });
});

describe('following a link', () => {
  it('leads there and asks; it does nothing by itself', async () => {
    const { receive, commands: made, popup, view } = await commands();
    const id = await receive();
    made.follow(`tenfour://acknowledge/${id}`);
    made.follow('tenfour://add?text=call%20Ana');
    expect(popup.show.mock.calls).toEqual([
      [{ show: 'inquiry', id, with: { ask: 'acknowledge' } }],
      [{ show: 'add', text: 'call Ana' }],
    ]);
    expect(view(id).standing.phase).toBe('waiting');
    expect(requestOf({ type: 'open', id })).toEqual({ show: 'inquiry', id, with: null });
  });

  it('says in the window what is wrong with one, once', async () => {
    const { commands: made, popup, desk } = await commands();
    made.follow('tenfour://format-disk');
    made.follow('tenfour://format-disk');
    expect(popup.show.mock.calls).toEqual([[], []]);
    expect(desk.snapshot().notices.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^A link was not followed\./),
    ]);
  });
});

describe('the length of a snooze', () => {
  it.each([
    [['2-min', 2], ['5-min', 5], ['15-min', 15], undefined, 5],
    [['2-min', 2], ['until-near', 3], ['15-min', 15], undefined, 3],
    [['2-min', 2], ['5-min', 5], ['until-near', 7], 'until-near', 7],
    [['2-min', 2], ['until-near', 2], ['until-near', 2], '5-min', 2],
  ] as const)('of %j, %j, %j with %s is %i minutes', (a, b, c, choice, minutes) => {
    const choices = [a, b, c].map(([id, length]) => ({ id, atMs: length * minuteMs }));
    expect(snoozeUntil(choices, 0, choice)).toBe(minutes * minuteMs);
  });

  it('is five minutes where nothing is offered, for the desk to refuse', () => {
    expect(snoozeUntil([], 1_000)).toBe(1_000 + 5 * minuteMs);
  });
});
