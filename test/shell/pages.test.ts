import { describe, expect, it, vi } from 'vitest';
import { channels, type PageMessage } from '../../electron/contract/bridge.ts';
import type { DeskMessage, DeskSnapshot } from '../../electron/contract/views.ts';
import { createBridge } from '../../electron/shell/bridge.ts';
import { createPages, publishTo, type PageContents } from '../../electron/shell/pages.ts';
import { anEmitter, type Emitter } from './support/recorders.ts';

const snapshot = { inquiries: [], notices: [] } as unknown as DeskSnapshot;
const change = (name: string) => ({ gone: [name] });

interface FakeContents extends Emitter {
  readonly sent: PageMessage[];
  isGone: boolean;
}

function contents(): FakeContents & PageContents {
  const sent: PageMessage[] = [];
  const fake = Object.assign(anEmitter(), {
    sent,
    isGone: false,
    isDestroyed: () => fake.isGone,
    send: (_channel: string, message: PageMessage) => void sent.push(message),
  });
  return fake;
}

describe('pages', () => {
  it('tells everything first and then each change, numbered without a gap', () => {
    const pages = createPages(() => snapshot);
    const page = contents();
    pages.publish(change('before'));
    pages.follow(page, 7);
    pages.publish(change('a'));
    pages.publish(change('b'));
    expect(page.sent).toEqual([
      { subscription: 7, number: 0, message: { type: 'snapshot', snapshot } },
      { subscription: 7, number: 1, message: { type: 'change', change: change('a') } },
      { subscription: 7, number: 2, message: { type: 'change', change: change('b') } },
    ]);
  });

  it('keeps what it was asked to show until a page follows, and no more than a handful', () => {
    const pages = createPages(() => snapshot);
    for (let number = 1; number <= 8; number += 1) pages.request({ show: 'add', text: String(number) });
    const [page, later] = [contents(), contents()];
    pages.follow(page, 1);
    pages.follow(later, 1);
    expect(page.sent.slice(1).map(({ message }) => message)).toEqual(
      ['4', '5', '6', '7', '8'].map((text) => ({ type: 'show', request: { show: 'add', text } })),
    );
    expect(later.sent).toHaveLength(1);
  });

  it.each<[string, (page: FakeContents) => void]>([
    ['moves on', (page) => page.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })],
    ['crashes', (page) => page.emit('render-process-gone')],
    ['is destroyed', (page) => page.emit('destroyed')],
    ['is gone without a word', (page) => (page.isGone = true)],
  ])('ends with a page that %s', (_what, end) => {
    const pages = createPages(() => snapshot);
    const page = contents();
    pages.follow(page, 1);
    end(page);
    pages.publish(change('a'));
    expect(page.sent).toHaveLength(1);
    expect(pages.count).toBe(0);
    expect(
      ['did-start-navigation', 'render-process-gone', 'destroyed'].map((name) => page.listenerCount(name)),
    ).toEqual([0, 0, 0]);
  });

  it('goes on when only the fragment of the address or a frame changes', () => {
    const pages = createPages(() => snapshot);
    const page = contents();
    pages.follow(page, 1);
    page.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    page.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false });
    expect(pages.count).toBe(1);
  });

  it('publishes until it is closed', async () => {
    const listeners = new Set<(changed: object) => void>();
    const desk = {
      onChanged: (listener: (changed: object) => void) => (listeners.add(listener), () => listeners.delete(listener)),
    };
    const pages = publishTo(
      createPages(() => snapshot),
      desk,
    );
    const page = contents();
    pages.follow(page, 1);
    for (const listener of listeners) listener(change('a'));
    expect([pages.count, page.sent.length]).toEqual([1, 2]);
    await pages.dispose();
    expect([pages.count, listeners.size]).toEqual([0, 0]);
  });
});

/** The page's end, joined to the main process's end. */
function joined() {
  const pages = createPages(() => snapshot);
  const page = contents();
  const ipc = anEmitter();
  let isLosing = false;
  page.send = (channel: string, message: PageMessage) => {
    if (!isLosing) ipc.emit(channel, {}, message);
  };
  const asked: (readonly [string, unknown])[] = [];
  const ends = {
    invoke: () => Promise.reject(new Error('no handler')),
    on: ipc.on.bind(ipc),
    off: ipc.off.bind(ipc),
    send: (channel: string, value: number) => {
      asked.push([channel, value]);
      if (channel === channels.subscribe) pages.follow(page, value);
      if (channel === channels.unsubscribe) pages.leave(page);
    },
  };
  return {
    pages,
    bridge: createBridge(ends, '/'),
    inSample: createBridge(ends, '/sample/'),
    asked,
    lose: (lost: boolean) => (isLosing = lost),
  };
}

describe('the bridge', () => {
  it('tells the page whether it shows the sample day, and asks for the way there and back', () => {
    const { bridge, inSample, asked } = joined();
    expect([bridge.sampleDay.isHere, inSample.sampleDay.isHere]).toEqual([false, true]);
    bridge.sampleDay.go(true);
    inSample.sampleDay.go(false);
    expect(asked).toEqual([
      [channels.goToSample, true],
      [channels.goToSample, false],
    ]);
  });

  it('gives the page everything, then changes, and says when it is joined', () => {
    const { pages, bridge } = joined();
    const messages: DeskMessage[] = [];
    const onConnection = vi.fn();
    const stop = bridge.subscribe((message) => messages.push(message), onConnection);
    pages.publish(change('a'));
    expect(messages.map(({ type }) => type)).toEqual(['snapshot', 'change']);
    expect(onConnection.mock.calls).toEqual([['connecting'], ['live']]);
    stop();
    pages.publish(change('b'));
    expect(messages).toHaveLength(2);
    expect(pages.count).toBe(0);
  });

  it('asks for everything again when a number is missing', () => {
    const { pages, bridge, lose } = joined();
    const messages: DeskMessage[] = [];
    bridge.subscribe((message) => messages.push(message), vi.fn());
    lose(true);
    pages.publish(change('lost'));
    lose(false);
    pages.publish(change('found'));
    pages.publish(change('after'));
    expect(messages.map(({ type }) => type)).toEqual(['snapshot', 'snapshot', 'change']);
  });

  it('answers with a refusal when nobody answers', async () => {
    const { bridge } = joined();
    expect(await bridge.call('snapshot', {})).toMatchObject({ ok: false, refusal: { reason: 'no-desk' } });
  });
});
