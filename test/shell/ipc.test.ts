import { describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/contract/bridge.ts';
import { done } from '../../electron/contract/result.ts';
import { openIpc } from '../../electron/shell/ipc.ts';
import { anEmitter } from './support/recorders.ts';

const ownFrame = { url: 'tenfour://app/', parent: null };
const sampleFrame = { url: 'tenfour://app/sample/', parent: null };

type Handler = (event: unknown, ...args: unknown[]) => unknown;

function ipc(answer: () => Promise<unknown> = () => Promise.resolve(done('answer')), isSampleOpen = true) {
  const emitter = anEmitter();
  const handlers = new Map<string, Handler>();
  const ipcMain = {
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
    removeHandler: (channel: string) => void handlers.delete(channel),
    on: emitter.on.bind(emitter),
    off: emitter.off.bind(emitter),
  };
  const call = vi.fn(answer);
  const pages = { follow: vi.fn(), leave: vi.fn(), publish: vi.fn(), request: vi.fn(), count: 0, dispose: vi.fn() };
  const popup = { show: vi.fn(), keepOpen: vi.fn(), dismiss: vi.fn() };
  const sampled = { call: vi.fn(() => Promise.resolve(done('invented'))), pages: { follow: vi.fn(), leave: vi.fn() } };
  const sample = { end: isSampleOpen ? (sampled as never) : null, show: vi.fn() };
  const onTrouble = vi.fn();
  const part = openIpc({ ipcMain: ipcMain as never, call: call as never, pages, popup, sample, onTrouble });
  const invoke = (senderFrame: unknown, ...args: unknown[]) => handlers.get(channels.call)?.({ senderFrame }, ...args);
  const send = (senderFrame: unknown, channel: string, value?: unknown) =>
    emitter.emit(channel, { senderFrame, sender: 'contents' }, value);
  return { call, pages, popup, sample, sampled, onTrouble, part, invoke, send, handlers, emitter };
}

const strangers: readonly (readonly [string, unknown])[] = [
  ['a frame that has gone', null],
  ['a frame within the page', { url: 'tenfour://app/', parent: ownFrame }],
  ['another site', { url: 'https://example.com/', parent: null }],
  ['another host of the scheme', { url: 'tenfour://other/', parent: null }],
  ['a host that only begins alike', { url: 'tenfour://app.example.com/', parent: null }],
  ['a name in front of the host', { url: 'tenfour://app@example.com/', parent: null }],
  ['a file', { url: 'file:///app/', parent: null }],
  ['an empty page', { url: 'about:blank', parent: null }],
  ['no address', { url: '', parent: null }],
];

describe('calls from the page', () => {
  it('reach the desk and bring its answer back', async () => {
    const { invoke, call } = ipc();
    expect(await invoke(ownFrame, 'snapshot', {})).toEqual(done('answer'));
    expect(call.mock.calls).toEqual([['snapshot', {}]]);
  });

  it.each(strangers)('are refused from %s, with a value', async (_what, frame) => {
    const { invoke, call } = ipc();
    expect(await invoke(frame, 'snapshot', {})).toMatchObject({ ok: false, refusal: { reason: 'not-from-here' } });
    expect(call).not.toHaveBeenCalled();
  });

  it.each([undefined, null, 7, {}, ['snapshot'], 'x'.repeat(41)])('are refused without a name: %j', async (name) => {
    const { invoke, call } = ipc();
    expect(await invoke(ownFrame, name, {})).toMatchObject({ ok: false, refusal: { reason: 'unknown-call' } });
    expect(call).not.toHaveBeenCalled();
  });

  it('are refused with a sentence where the desk fails', async () => {
    const { invoke, onTrouble } = ipc(() => Promise.reject(new Error('broken')));
    expect(await invoke(ownFrame, 'snapshot', {})).toMatchObject({ ok: false, refusal: { reason: 'failed' } });
    expect(onTrouble).toHaveBeenCalledOnce();
  });
});

describe('what the page says without waiting for an answer', () => {
  it('is heard', () => {
    const { send, pages, popup } = ipc();
    send(ownFrame, channels.subscribe, 3);
    send(ownFrame, channels.unsubscribe);
    send(ownFrame, channels.keepOpen, true);
    send(ownFrame, channels.keepOpen, 'yes');
    send(ownFrame, channels.dismiss);
    expect(pages.follow.mock.calls).toEqual([['contents', 3]]);
    expect(pages.leave.mock.calls).toEqual([['contents']]);
    expect(popup.keepOpen.mock.calls).toEqual([[true], [false]]);
    expect(popup.dismiss).toHaveBeenCalledOnce();
  });

  it.each(strangers)('is not heard from %s', (_what, frame) => {
    const { send, pages, popup } = ipc();
    for (const channel of [
      channels.subscribe,
      channels.unsubscribe,
      channels.keepOpen,
      channels.dismiss,
      channels.goToSample,
    ]) {
      send(frame, channel, 1);
    }
    const parts = [pages.follow, pages.leave, popup.keepOpen, popup.dismiss, popup.show];
    expect(parts.map((part) => part.mock.calls.length)).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([undefined, null, -1, 1.5, '1', {}])('follows nothing under the number %j', (number) => {
    const { send, pages } = ipc();
    send(ownFrame, channels.subscribe, number);
    expect(pages.follow).not.toHaveBeenCalled();
  });

  it('leads to the sample day and back, and hides the window that would lie above it', () => {
    const { send, popup, sample } = ipc();
    send(ownFrame, channels.goToSample, true);
    expect([sample.show, popup.dismiss, popup.show].map((part) => part.mock.calls.length)).toEqual([1, 1, 0]);
    send(sampleFrame, channels.goToSample, false);
    expect([sample.show, popup.dismiss, popup.show].map((part) => part.mock.calls.length)).toEqual([1, 1, 1]);
    const without = ipc(undefined, false);
    without.send(ownFrame, channels.goToSample, true);
    expect([without.sample.show, without.popup.dismiss].map((part) => part.mock.calls.length)).toEqual([0, 0]);
  });

  it('leaves no listener behind', () => {
    const { part, handlers, emitter } = ipc();
    void part.dispose();
    expect(handlers.size).toBe(0);
    expect(Object.values(channels).map((channel) => emitter.listenerCount(channel))).toEqual(
      Object.values(channels).map(() => 0),
    );
  });
});

describe('the page of the sample day', () => {
  it('calls and follows its own desk, and never the real one', async () => {
    const { invoke, send, call, pages, popup, sampled } = ipc();
    expect(await invoke(sampleFrame, 'snapshot', {})).toEqual(done('invented'));
    send(sampleFrame, channels.subscribe, 3);
    send(sampleFrame, channels.unsubscribe);
    send(sampleFrame, channels.keepOpen, true);
    send(sampleFrame, channels.dismiss);
    expect(sampled.call.mock.calls).toEqual([['snapshot', {}]]);
    expect(sampled.pages.follow.mock.calls).toEqual([['contents', 3]]);
    expect(sampled.pages.leave.mock.calls).toEqual([['contents']]);
    const real = [call, pages.follow, pages.leave, popup.keepOpen, popup.dismiss];
    expect(real.map((part) => part.mock.calls.length)).toEqual([0, 0, 0, 0, 0]);
  });

  it('reaches nothing once the day is over', async () => {
    const { invoke, send, call, pages } = ipc(undefined, false);
    expect(await invoke(sampleFrame, 'snapshot', {})).toMatchObject({ ok: false, refusal: { reason: 'no-sample' } });
    send(sampleFrame, channels.subscribe, 3);
    send(sampleFrame, channels.unsubscribe);
    expect([call, pages.follow, pages.leave].map((part) => part.mock.calls.length)).toEqual([0, 0, 0]);
  });
});
