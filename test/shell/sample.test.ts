import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sampleFolderOf } from '../../electron/serve/sample.ts';
import { openSample } from '../../electron/shell/sample.ts';
import { anEmitter } from './support/recorders.ts';
import { openShellDesk } from './support/shell-desk.ts';

/** It says that it has been closed as Electron does: also when the program closes it. */
function aWindow() {
  const emitter = anEmitter();
  const contents = anEmitter();
  const names: string[] = [];
  const loading = Promise.withResolvers<void>();
  let isDestroyed = false;
  const doing = (name: string) => () => void names.push(name);
  const window = {
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
    webContents: contents,
    isDestroyed: () => isDestroyed,
    isMinimized: () => false,
    loadURL: (url: string) => {
      names.push(`loadURL ${url}`);
      return loading.promise;
    },
    show: doing('show'),
    focus: doing('focus'),
    restore: doing('restore'),
    destroy: () => {
      isDestroyed = true;
      names.push('destroy');
      emitter.emit('closed');
    },
  };
  return { window, contents, names, emitter, loading };
}

async function aSample() {
  const opened = await openShellDesk();
  const windows: ReturnType<typeof aWindow>[] = [];
  const onTrouble = vi.fn();
  const sample = await openSample({
    ...opened,
    platform: 'linux',
    preload: '/preload.cjs',
    createWindow: () => {
      const made = aWindow();
      windows.push(made);
      return made.window;
    },
    onTrouble,
  });
  onTestFinished(() => sample.dispose());
  const begin = async () => {
    expect(await sample.day.begin()).toEqual({ ok: true, value: null });
    sample.show();
    const made = windows.at(-1);
    if (made === undefined) throw new Error('There is no window.');
    return made;
  };
  return { ...opened, sample, windows, begin, onTrouble, isThere: () => existsSync(sampleFolderOf(opened.folder)) };
}

describe('the sample day of the desktop edition', () => {
  it('has a window of its own, which comes to the front again when it is asked for', async () => {
    const { sample, windows, begin } = await aSample();
    sample.show();
    expect([windows.length, sample.end]).toEqual([0, null]);
    const { names, emitter } = await begin();
    expect(names).toEqual(['loadURL tenfour://app/sample/']);
    emitter.emit('ready-to-show');
    await begin();
    expect([windows.length, names.slice(1)]).toEqual([1, ['show', 'focus', 'show', 'focus']]);
    const answer = await sample.end?.call('snapshot', {});
    expect(answer).toMatchObject({ ok: true, value: { inquiries: { length: 11 } } });
  });

  const ends: readonly (readonly [string, (made: ReturnType<typeof aWindow>) => void])[] = [
    ['its window is closed', ({ window }) => window.destroy()],
    ['its page crashes', ({ contents }) => contents.emit('render-process-gone')],
  ];
  it.each(ends)('ends when %s, and leaves nothing', async (_, happen) => {
    const { sample, begin, isThere } = await aSample();
    const made = await begin();
    expect(isThere()).toBe(true);
    happen(made);
    await expect.poll(isThere).toBe(false);
    expect([sample.day.isOpen(), sample.end, made.window.isDestroyed()]).toEqual([false, null, true]);
  });

  it('ends when its page cannot be loaded, and that is said', async () => {
    const { sample, begin, isThere, onTrouble } = await aSample();
    const { loading, window } = await begin();
    loading.reject(new Error('no page'));
    await expect.poll(() => window.isDestroyed()).toBe(true);
    await sample.day.close();
    expect([isThere(), onTrouble.mock.calls.length]).toEqual([false, 1]);
  });

  it('closes its window at the end, and the window of a day before ends no later one', async () => {
    const { sample, begin } = await aSample();
    const first = await begin();
    sample.day.end();
    const second = await begin();
    first.emitter.emit('closed');
    await sample.day.begin();
    expect([first.window.isDestroyed(), second.window.isDestroyed(), sample.day.isOpen()]).toEqual([true, false, true]);
    await sample.dispose();
    expect(second.window.isDestroyed()).toBe(true);
  });
});
