// Owns what pages are told: every change has a number, so that a page that lost its connection misses nothing.
import type { DeskChange, DeskMessage, DeskSnapshot } from '../contract/views.ts';

/** How many changes are kept for pages that come back; who missed more gets a snapshot. */
const keptMessages = 500;
/** A page that has not read this much is cut off; it comes back by itself and catches up. */
const mostUnreadBytes = 4_000_000;

export interface Push {
  publish(change: DeskChange): void;
  /** A stream of server-sent events: what came after `lastEventId`, or a snapshot, then every change. */
  connect(lastEventId: string | null): ReadableStream<Uint8Array>;
  readonly pages: number;
  close(): void;
}

/** `onCount` hears how many pages follow, whenever one has come or gone. */
export function createPush(
  bootId: string,
  snapshot: () => DeskSnapshot,
  onCount: (pages: number) => void = () => undefined,
): Push {
  const memory = createMemory(bootId);
  const pages = new Set<ReadableStreamDefaultController<Uint8Array>>();

  function publish(change: DeskChange): void {
    const frame = memory.add({ type: 'change', change });
    for (const page of pages) send(page, frame);
  }

  function send(page: ReadableStreamDefaultController<Uint8Array>, frame: Uint8Array): void {
    if ((page.desiredSize ?? 0) > -mostUnreadBytes) {
      page.enqueue(frame);
      return;
    }
    forget(page);
    page.close();
  }

  function forget(page: ReadableStreamDefaultController<Uint8Array>): void {
    if (pages.delete(page)) onCount(pages.size);
  }

  return {
    publish,
    connect: (lastEventId) => {
      let self: ReadableStreamDefaultController<Uint8Array> | null = null;
      return new ReadableStream<Uint8Array>(
        {
          start: (page) => {
            self = page;
            pages.add(page);
            onCount(pages.size);
            const missed = memory.since(lastEventId) ?? [memory.frameOf({ type: 'snapshot', snapshot: snapshot() })];
            for (const frame of missed) page.enqueue(frame);
          },
          cancel: () => {
            if (self !== null) forget(self);
          },
        },
        { highWaterMark: 0, size: (frame) => frame?.byteLength ?? 0 },
      );
    },
    get pages() {
      return pages.size;
    },
    close: () => {
      for (const page of pages) page.close();
      pages.clear();
    },
  };
}

/** The last changes, each with its number. */
function createMemory(bootId: string) {
  const encoder = new TextEncoder();
  const kept: { readonly number: number; readonly frame: Uint8Array }[] = [];
  let number = 0;

  function frameOf(message: DeskMessage): Uint8Array {
    return encoder.encode(`id: ${bootId}.${number}\ndata: ${JSON.stringify(message)}\n\n`);
  }

  return {
    frameOf,
    add(message: DeskMessage): Uint8Array {
      number += 1;
      const frame = frameOf(message);
      kept.push({ number, frame });
      if (kept.length > keptMessages) kept.shift();
      return frame;
    },
    /** What a page that saw everything up to `lastEventId` has missed, or null when that cannot be told. */
    since(lastEventId: string | null): readonly Uint8Array[] | null {
      const [boot, seen] = (lastEventId ?? '').split('.');
      const seenNumber = Number(seen);
      if (boot !== bootId || !Number.isSafeInteger(seenNumber) || seenNumber > number) return null;
      const oldest = kept[0]?.number ?? number + 1;
      if (seenNumber < oldest - 1) return null;
      return kept.filter((message) => message.number > seenNumber).map(({ frame }) => frame);
    },
  };
}
