export interface Listeners<News> {
  publish(news: News): void;
  /** Returns what ends it. */
  onChanged(listener: (news: News) => void): () => void;
  clear(): void;
}

/** Who listens, in the order they came. One that throws keeps the others from nothing: what it threw goes to `onTrouble`. */
export function createListeners<News>(onTrouble: (problem: unknown) => void): Listeners<News> {
  const listeners = new Set<(news: News) => void>();
  return {
    publish: (news) => {
      for (const listener of listeners) {
        try {
          listener(news);
        } catch (problem) {
          onTrouble(problem);
        }
      }
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}
