// Owns the page's end of the bridge. Part of the preload: imports nothing that is not bundled with it, and no zod.
import type { IpcRenderer, IpcRendererEvent } from 'electron';
import { channels, samplePath, type PageMessage } from '../contract/bridge.ts';
import type { DeskMessage } from '../contract/views.ts';

export interface Bridge {
  call(name: string, args: unknown): Promise<unknown>;
  subscribe(
    onMessage: (message: DeskMessage) => void,
    onConnection: (connection: 'connecting' | 'live') => void,
  ): () => void;
  keepOpen(isKept: boolean): void;
  dismiss(): void;
  readonly sampleDay: { readonly isHere: boolean; readonly hasOwnWindow: boolean; go(isSample: boolean): void };
}

/** `path` is the one of the page's address. */
export function createBridge(ipc: Pick<IpcRenderer, 'invoke' | 'send' | 'on' | 'off'>, path: string): Bridge {
  let lastSubscription = 0;

  return {
    call: async (name, args) => {
      try {
        return await ipc.invoke(channels.call, name, args);
      } catch {
        // Nobody answers any more, or the arguments cannot be sent.
        return notAnswered;
      }
    },
    subscribe: (onMessage, onConnection) => {
      let subscription = 0;
      let expected = 0;
      const begin = (): void => {
        lastSubscription += 1;
        [subscription, expected] = [lastSubscription, 0];
        onConnection('connecting');
        ipc.send(channels.subscribe, subscription);
      };
      const receive = (_event: IpcRendererEvent, sent: PageMessage): void => {
        if (sent.subscription !== subscription) return;
        if (sent.number !== expected) {
          begin();
          return;
        }
        if (expected === 0) onConnection('live');
        expected += 1;
        onMessage(sent.message);
      };
      // Listening first: the snapshot comes as soon as it was asked for.
      ipc.on(channels.message, receive);
      begin();
      return () => {
        ipc.off(channels.message, receive);
        ipc.send(channels.unsubscribe);
      };
    },
    keepOpen: (isKept) => ipc.send(channels.keepOpen, isKept),
    dismiss: () => ipc.send(channels.dismiss),
    sampleDay: {
      isHere: path === samplePath,
      hasOwnWindow: true,
      go: (isSample) => ipc.send(channels.goToSample, isSample),
    },
  };
}

const notAnswered = {
  ok: false,
  refusal: {
    reason: 'no-desk',
    sentence: 'Ten-Four did not answer. Close it and start it again; nothing that was confirmed is lost.',
  },
} as const;
