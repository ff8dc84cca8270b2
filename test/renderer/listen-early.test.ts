import { describe, expect, it } from 'vitest';
import type { DeskMessage } from '../../electron/contract/views.ts';
import type { Api } from '../../renderer/api.ts';
import { listenEarly } from '../../renderer/listen-early.ts';
import { deskAnswering, snapshotOf, viewOf } from './support.ts';

function earlyPage() {
  let send = (_message: DeskMessage): void => undefined;
  let connect = (): void => undefined;
  let subscriptions = 0;
  let ends = 0;
  const api: Api = {
    ...deskAnswering({}).api,
    subscribe(onMessage, onConnection) {
      subscriptions += 1;
      send = onMessage;
      connect = () => onConnection('live');
      return () => (ends += 1);
    },
  };
  const early = listenEarly(api);
  return {
    early,
    send: (message: DeskMessage) => send(message),
    connect: () => connect(),
    counts: () => ({ subscriptions, ends }),
  };
}

const first: DeskMessage = { type: 'snapshot', snapshot: snapshotOf([viewOf('a')]) };
const second: DeskMessage = { type: 'change', change: { gone: ['a'] } };

describe('listening before the page is there', () => {
  it('keeps what comes, in its order, and passes on what comes after that', () => {
    const { early, send, connect, counts } = earlyPage();
    connect();
    send(first);
    const heard: unknown[] = [];
    early.subscribe(
      (message) => heard.push(message),
      (connection) => heard.push(connection),
    );
    send(second);
    expect({ heard, ...counts() }).toEqual({ heard: ['live', first, second], subscriptions: 1, ends: 0 });
  });

  it('ends with the page', () => {
    const { early, counts } = earlyPage();
    early.subscribe(
      () => undefined,
      () => undefined,
    )();
    expect(counts()).toEqual({ subscriptions: 1, ends: 1 });
  });
});
