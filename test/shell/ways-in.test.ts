import { describe, expect, it, vi } from 'vitest';
import type { LaunchArguments } from '../../electron/shell/arguments.ts';
import { takeSingleInstance } from '../../electron/shell/single-instance.ts';
import { collectLinks, openWaysIn } from '../../electron/shell/ways-in.ts';
import { anEmitter, anEvent } from './support/recorders.ts';

function anApp(isFirst = true) {
  const emitter = anEmitter();
  return Object.assign(emitter, {
    requestSingleInstanceLock: vi.fn(() => isFirst),
    releaseSingleInstanceLock: vi.fn(),
  });
}

const none: LaunchArguments = { isHidden: false, links: [] };

function open(launch = none) {
  const app = anApp();
  const instance = takeSingleInstance(app, launch);
  const links = collectLinks(app);
  const [popup, commands] = [{ show: vi.fn() }, { follow: vi.fn() }];
  const second = (data: unknown): void => app.emit('second-instance', {}, ['--ignored'], '/', data);
  const begin = () => openWaysIn({ app, instance, links, launch, popup, commands });
  return { app, popup, commands, second, begin, instance, links };
}

describe('single instance', () => {
  it('hands over what it was started with, and does not listen when it is not the first', () => {
    const app = anApp(false);
    const launch = { isHidden: false, links: ['tenfour://open/1'] };
    expect(takeSingleInstance(app, launch).isFirst).toBe(false);
    expect(app.requestSingleInstanceLock).toHaveBeenCalledWith(launch);
    expect(app.listenerCount('second-instance')).toBe(0);
  });

  it('gives the lock back at the end', () => {
    const { app, instance } = open();
    instance.dispose();
    expect(app.releaseSingleInstanceLock).toHaveBeenCalledOnce();
    expect(app.listenerCount('second-instance')).toBe(0);
  });
});

describe('ways in', () => {
  it('shows the window on a second start', () => {
    const { popup, commands, second, begin } = open();
    begin();
    second(none);
    expect(popup.show).toHaveBeenCalledWith();
    expect(commands.follow).not.toHaveBeenCalled();
  });

  it('follows the links of the first start, of a second, and of one that came before it could be answered', () => {
    const { commands, second, begin } = open({ isHidden: false, links: ['tenfour://a'] });
    second({ isHidden: false, links: ['tenfour://b'] });
    begin();
    second({ isHidden: false, links: ['tenfour://c'] });
    expect(commands.follow.mock.calls).toEqual([['tenfour://a'], ['tenfour://b'], ['tenfour://c']]);
  });

  it('stays out of sight when the system starts it at login a second time', () => {
    const { popup, second, begin } = open();
    begin();
    second({ isHidden: true, links: [] });
    expect(popup.show).not.toHaveBeenCalled();
  });

  it('follows links of macOS, also those from before it was ready', () => {
    const { app, commands, begin } = open();
    const event = anEvent();
    app.emit('open-url', event, 'tenfour://a');
    begin();
    app.emit('open-url', anEvent(), 'tenfour://b');
    expect(event.isPrevented).toBe(true);
    expect(commands.follow.mock.calls).toEqual([['tenfour://a'], ['tenfour://b']]);
  });

  it('hands no event of Electron on as a request when the Dock is clicked', () => {
    const { app, popup, begin } = open();
    begin();
    app.emit('activate', anEvent(), false);
    expect(popup.show.mock.calls).toEqual([[]]);
  });

  it('outlives its last window, and leaves no listener behind', () => {
    const { app, begin, instance, links } = open();
    const ways = begin();
    expect(app.listenerCount('window-all-closed')).toBe(1);
    for (const part of [ways, instance, links]) void part.dispose();
    const names = ['window-all-closed', 'activate', 'open-url', 'second-instance'];
    expect(names.map((name) => app.listenerCount(name))).toEqual([0, 0, 0, 0]);
  });
});
