// Owns the lasting connection to the desk: it comes back by itself, and asks for what was missed.
import type { Clock } from '../ui/clock.ts';
import type { Visibility } from '../ui/visibility.ts';
import { createEventParser } from './event-parser.ts';

/** What trying again is no use with: the token is missing or wrong, or the desk that was followed is over for good. */
export type NoUse = 'not-allowed' | 'over';

export type Connection = 'connecting' | 'live' | 'lost' | NoUse;

export type EventSource = (
  lastEventId: string | null,
  signal: AbortSignal,
) => Promise<ReadableStream<string> | NoUse | 'failed'>;

interface Following {
  readonly open: EventSource;
  readonly clock: Clock;
  /** While nobody can see the page it does not try again; once it is shown it tries at once. */
  readonly visibility: Visibility;
  /** Tells of moments at which waiting any longer makes no sense: back online, another token. */
  readonly onWorthTrying: (listener: () => void) => () => void;
  readonly onMessage: (data: string) => void;
  readonly onConnection: (connection: Connection) => void;
}

const firstWaitMs = 500;
const longestWaitMs = 5_000;

/** Follows the desk until the answered function is called. */
export function followEvents(following: Following): () => void {
  const ending = new AbortController();
  let tryNow: (() => void) | null = null;
  const stopListening = following.onWorthTrying(() => tryNow?.());
  const wait = (delayMs: number | null): Promise<void> => {
    const waiting = waitToTry(following, delayMs);
    tryNow = waiting.end;
    return waiting.ended;
  };

  const run = async (): Promise<void> => {
    const position: { lastEventId: string | null } = { lastEventId: null };
    let waitMs = firstWaitMs;
    following.onConnection('connecting');
    while (!ending.signal.aborted) {
      // One try after the other is the point here.
      const outcome = await readOnce(following, position, ending.signal);
      if (ending.signal.aborted) return;
      const isNoUse = outcome === 'not-allowed' || outcome === 'over';
      following.onConnection(isNoUse ? outcome : 'lost');
      if (outcome === 'ended') waitMs = firstWaitMs;
      await wait(isNoUse ? null : waitMs);
      waitMs = Math.min(longestWaitMs, waitMs * 2);
    }
  };
  void run();

  return () => {
    ending.abort();
    stopListening();
    tryNow?.();
  };
}

/** Until the delay is over, or it is ended. Without a delay it ends only so, or when the page is shown again. */
function waitToTry(
  { clock, visibility }: Following,
  delayMs: number | null,
): { readonly ended: Promise<void>; readonly end: () => void } {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  let cancelTimer = (): void => undefined;
  let stopWatching = (): void => undefined;
  const end = (): void => {
    cancelTimer();
    stopWatching();
    resolve();
  };
  stopWatching = visibility.onChange(() => {
    if (visibility.isVisible()) end();
    else cancelTimer();
  });
  if (delayMs !== null && visibility.isVisible()) cancelTimer = clock.setTimer(delayMs, end);
  return { ended, end };
}

/** `ended`: it worked for a while, then the desk went away. */
async function readOnce(
  { open, onMessage, onConnection }: Following,
  position: { lastEventId: string | null },
  signal: AbortSignal,
): Promise<'ended' | 'failed' | NoUse> {
  let hasOpened = false;
  try {
    const stream = await open(position.lastEventId, signal);
    if (typeof stream === 'string') return stream;
    hasOpened = true;
    onConnection('live');
    const parse = createEventParser();
    for await (const piece of stream) {
      for (const { id, data } of parse(piece)) {
        onMessage(data);
        if (id !== null) position.lastEventId = id;
      }
    }
  } catch {
    // A connection that breaks off is how every connection to a stopped desk ends.
  }
  return hasOpened ? 'ended' : 'failed';
}
