import type { Api } from './api.ts';

type Told = Parameters<Api['subscribe']>;

/** Follows the desk from now on; what it says before anybody listens is kept for who does. */
export function listenEarly(api: Api): Api {
  const kept: ((told: Told) => void)[] = [];
  let told: Told | null = null;
  const tell = (saying: (listeners: Told) => void): void => {
    if (told === null) kept.push(saying);
    else saying(told);
  };
  const stop = api.subscribe(
    (message) => tell(([onMessage]) => onMessage(message)),
    (connection) => tell(([, onConnection]) => onConnection(connection)),
  );
  return {
    ...api,
    subscribe(...listeners) {
      told = listeners;
      for (const saying of kept.splice(0)) saying(listeners);
      return stop;
    },
  };
}
