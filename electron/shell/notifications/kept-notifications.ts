import type { Delivery, ShownNotification } from './deliver.ts';

/** Each by the id of its nudge. */
export interface KeptNotifications {
  keep(id: string, notification: ShownNotification, delivery: Delivery): void;
  /** It cannot be clicked any more, or need not be. */
  forget(id: string): void;
  /** All others are taken off the screen. */
  keepOnly(ids: ReadonlySet<string>): void;
}

/** More than these are not kept: the oldest are taken off the screen. */
const mostKept = 20;

/** Refers to what can still be clicked: a notification that nobody refers to loses its buttons when memory is tidied up. */
export function keepNotifications(): KeptNotifications {
  const kept = new Map<string, readonly [ShownNotification, Delivery]>();

  function forget(id: string): ShownNotification | undefined {
    const [notification, delivery] = kept.get(id) ?? [];
    delivery?.stop();
    kept.delete(id);
    return notification;
  }

  return {
    keep: (id, notification, delivery) => {
      const [oldest] = kept.keys();
      if (kept.size >= mostKept && oldest !== undefined) forget(oldest)?.close();
      kept.set(id, [notification, delivery]);
    },
    forget: (id) => void forget(id),
    keepOnly: (ids) => {
      for (const id of kept.keys()) if (!ids.has(id)) forget(id)?.close();
    },
  };
}
