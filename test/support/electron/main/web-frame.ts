import type { FrameIdentity } from '../wire/messages.ts';
import { guard } from './guard.ts';

type Present =
  | 'detached'
  | 'isDestroyed'
  | 'name'
  | 'origin'
  | 'parent'
  | 'processId'
  | 'routingId'
  | 'send'
  | 'top'
  | 'url'
  | 'visibilityState';

/** One document in one frame. When the frame shows another, this one is disposed and says so to whoever kept it. */
export interface StandInFrame {
  readonly identity: FrameIdentity;
  readonly seen: Electron.WebFrameMain;
  dispose(): void;
}

export interface FrameSurroundings {
  readonly main: () => Electron.WebFrameMain | null;
  readonly send: (channel: string, args: readonly unknown[]) => void;
  readonly isVisible: () => boolean;
}

export function createFrame(identity: FrameIdentity, { main, send, isVisible }: FrameSurroundings): StandInFrame {
  let isDisposed = false;
  const frame = {
    get url() {
      return identity.url;
    },
    get origin() {
      return identity.origin;
    },
    get name() {
      return identity.name;
    },
    get parent() {
      return identity.isMain ? null : main();
    },
    get top() {
      return main();
    },
    get visibilityState() {
      return isVisible() ? 'visible' : 'hidden';
    },
    processId: 1,
    routingId: 1,
    get detached() {
      return isDisposed;
    },
    isDestroyed: () => isDisposed,
    send: (channel, ...args) => send(channel, args),
  } satisfies Pick<Electron.WebFrameMain, Present>;

  const worksWhenDisposed = new Set(['isDestroyed', 'detached']);
  const seen = guard('webFrameMain', frame, {
    before: (property) => {
      if (isDisposed && !worksWhenDisposed.has(property)) {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      }
    },
  }) as unknown as Electron.WebFrameMain;
  return {
    identity,
    seen,
    dispose: () => {
      isDisposed = true;
    },
  };
}
