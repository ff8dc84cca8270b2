// Owns parts of the page that are loaded when they are first needed. Other than React's own, a part that has come is drawn in
// the same frame, and one that cannot come does not take the page with it.
import { createContext, useContext, useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';

export interface Later<Props> {
  (props: Props): ReactNode;
  /** Loads it before it is needed. Where that fails, it is tried again when it is needed. */
  readonly bring: () => Promise<void>;
}

/** Told when a part could not be loaded. */
export const OnLost = createContext<() => void>(() => undefined);

/** Draws nothing until the part has come. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let part: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const loadNow = async (): Promise<void> => {
    try {
      part = await load();
    } finally {
      coming = null;
    }
    listeners.forEach((listener) => listener());
  };
  const loadOnce = (): Promise<void> => {
    coming ??= loadNow();
    return coming;
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  function Part(props: Props): ReactNode {
    const Loaded = useSyncExternalStore(subscribe, () => part);
    const onLost = useContext(OnLost);
    useEffect(() => {
      let isWanted = true;
      if (part === null) loadOnce().catch(() => isWanted && onLost());
      return () => {
        isWanted = false;
      };
    }, [onLost]);
    return Loaded === null ? null : <Loaded {...props} />;
  }
  const bring = async (): Promise<void> => {
    if (part === null) await loadOnce().catch(() => undefined);
  };
  return Object.assign(Part, { bring });
}
