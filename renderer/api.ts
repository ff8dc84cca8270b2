// The only file that knows how page and desk are joined: the desktop's bridge where there is one, else HTTP on this
// computer with the token from the address.
import type { CallAnswer, CallArgs, CallName } from '../electron/contract/calls.ts';
import type { Result } from '../electron/contract/result.ts';
import type { DeskMessage } from '../electron/contract/views.ts';
import { followEvents, type Connection, type EventSource } from './stream/event-stream.ts';
import { systemClock } from './ui/clock.ts';
import { pageVisibility } from './ui/visibility.ts';

export interface Api {
  readonly call: <Name extends CallName>(name: Name, args: CallArgs<Name>) => Promise<Result<CallAnswer<Name>>>;
  /** Answers how to end it. */
  readonly subscribe: (
    onMessage: (message: DeskMessage) => void,
    onConnection: (connection: Connection) => void,
  ) => () => void;
  /** Desktop edition: whether the window stays when another one gets the focus. */
  readonly keepOpen?: (isKept: boolean) => void;
  /** Whether this page shows the sample day, which has an address of its own, and the way there and back. */
  readonly sampleDay?: {
    readonly isHere: boolean;
    /** Desktop edition: one that goes with the day, so what is asked for after its end is not asked any more. */
    readonly hasOwnWindow: boolean;
    readonly go: (isSample: boolean) => void;
  };
  /** Desktop edition: Escape was pressed and nothing in the page wanted it. */
  readonly dismiss?: () => void;
}

declare global {
  interface Window {
    /** Set by the desktop edition before the page runs. */
    readonly tenfour?: Api;
  }
}

/** The page says it, in its own language (`features/opening/no-desk.ts`); the first script knows none. */
const notRunning = { ok: false, refusal: { reason: 'no-desk', sentence: '' } } as const;

export function openApi(): Api {
  return window.tenfour ?? httpApi();
}

function httpApi(): Api {
  return {
    async call(name, args) {
      try {
        const response = await fetch(new URL(`api/calls/${name}`, document.baseURI), {
          method: 'POST',
          headers: { ...authorization(), 'Content-Type': 'application/json' },
          body: JSON.stringify(args),
        });
        return await response.json();
      } catch {
        // Nobody answered, or something that is not the desk did.
        return notRunning;
      }
    },
    subscribe: (onMessage, onConnection) =>
      followEvents({
        open: openEvents,
        clock: systemClock,
        visibility: pageVisibility,
        onWorthTrying: listenForWayBack,
        onMessage: (data) => onMessage(JSON.parse(data)),
        onConnection,
      }),
    sampleDay: {
      isHere: new URL(document.baseURI).pathname === samplePath,
      hasOwnWindow: false,
      // The token stands behind the #.
      go: (isSample) => location.assign(new URL(isSample ? samplePath : '/', document.baseURI).href + location.hash),
    },
  };
}

const samplePath = '/sample/';

/** Read each time, so that pasting an address with a new token is enough. */
function authorization(): Record<string, string> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  return { Authorization: `Bearer ${token}` };
}

const openEvents: EventSource = async (lastEventId, signal) => {
  const since: Record<string, string> = lastEventId === null ? {} : { 'Last-Event-ID': lastEventId };
  const response = await fetch(new URL('api/events', document.baseURI), {
    headers: { ...authorization(), ...since, Accept: 'text/event-stream' },
    cache: 'no-store',
    signal,
  });
  if (response.status === 401 || response.status === 403) return 'not-allowed';
  // The sample day is over.
  if (response.status === 204) return 'over';
  if (!response.ok || response.body === null) return 'failed';
  return response.body.pipeThrough(new TextDecoderStream());
};

function listenForWayBack(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('hashchange', listener);
  };
}
