import { describe, expect, it } from 'vitest';
import type { DeskMessage } from '../../electron/contract/views.ts';
import { createPush } from '../../electron/serve/push.ts';
import { aSnapshot } from '../support/snapshots.ts';

interface Received {
  readonly id: string;
  readonly message: DeskMessage;
}

/** Reads what stands in the stream already. */
async function read(stream: ReadableStream<Uint8Array>, count: number): Promise<readonly Received[]> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const received: Received[] = [];
  while (received.length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    const [id, data] = decoder.decode(value).trimEnd().split('\n');
    received.push({ id: id?.slice('id: '.length) ?? '', message: JSON.parse(data?.slice('data: '.length) ?? '') });
  }
  await reader.cancel();
  return received;
}

const gone = (id: string) => ({ gone: [id] });
const typesOf = (received: readonly Received[]) => received.map(({ message }) => message.type);

describe('push', () => {
  it('begins with everything, then tells each change with a number of its own', async () => {
    const push = createPush('boot', () => aSnapshot());
    const stream = push.connect(null);
    push.publish(gone('a'));
    push.publish(gone('b'));
    expect(await read(stream, 3)).toEqual([
      { id: 'boot.0', message: { type: 'snapshot', snapshot: aSnapshot() } },
      { id: 'boot.1', message: { type: 'change', change: gone('a') } },
      { id: 'boot.2', message: { type: 'change', change: gone('b') } },
    ]);
  });

  it('tells two windows the same', async () => {
    const push = createPush('boot', () => aSnapshot());
    const streams = [push.connect(null), push.connect(null)];
    push.publish(gone('a'));
    const [one, two] = await Promise.all(streams.map((stream) => read(stream, 2)));
    expect(one).toEqual(two);
  });

  it('tells a page that comes back exactly what it missed', async () => {
    const push = createPush('boot', () => aSnapshot());
    for (const id of ['a', 'b', 'c']) push.publish(gone(id));
    const received = await read(push.connect('boot.1'), 2);
    expect(received.map(({ id }) => id)).toEqual(['boot.2', 'boot.3']);
  });

  it.each([
    ['of another run', 'other.1'],
    ['from the future', 'boot.99'],
    ['that is no number', 'boot.x'],
    ['that is empty', ''],
  ])('tells everything again to a page with an id %s', async (_case, lastEventId) => {
    const push = createPush('boot', () => aSnapshot());
    for (const id of ['a', 'b', 'c']) push.publish(gone(id));
    expect(typesOf(await read(push.connect(lastEventId), 1))).toEqual(['snapshot']);
  });

  it('tells everything again to a page that missed more than is kept', async () => {
    const push = createPush('boot', () => aSnapshot());
    for (let index = 0; index < 600; index += 1) push.publish(gone(`${index}`));
    expect(typesOf(await read(push.connect('boot.99'), 1))).toEqual(['snapshot']);
    expect(typesOf(await read(push.connect('boot.100'), 1))).toEqual(['change']);
  });

  it('lets go of a page that left, and of one that does not read', async () => {
    const push = createPush('boot', () => aSnapshot());
    const left = push.connect(null);
    push.connect(null);
    expect(push.pages).toBe(2);
    await left.cancel();
    expect(push.pages).toBe(1);
    for (let index = 0; index < 6; index += 1) push.publish(gone('x'.repeat(1_000_000)));
    expect(push.pages).toBe(0);
  });
});
