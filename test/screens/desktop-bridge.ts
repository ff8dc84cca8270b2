// What the desktop edition gives its page, for pictures of what only it shows: on a desk that is served over HTTP.

/** Runs in the page before its scripts, so it is one function. */
export function putBridge(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  const call = async (name: string, args: unknown): Promise<{ readonly value?: unknown }> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const response = await fetch(`/api/calls/${name}`, { method: 'POST', headers, body: JSON.stringify(args) });
    return await response.json();
  };
  const subscribe = (onMessage: (message: unknown) => void, onConnection: (connection: string) => void) => {
    const begin = async (): Promise<void> => {
      const { value } = await call('snapshot', {});
      onMessage({ type: 'snapshot', snapshot: value });
      onConnection('live');
    };
    void begin();
    const ask = (event: Event): void => {
      if (event instanceof CustomEvent) onMessage({ type: 'show', request: event.detail });
    };
    window.addEventListener('desk-asks', ask);
    return () => window.removeEventListener('desk-asks', ask);
  };
  Object.assign(window, { tenfour: { call, subscribe, keepOpen: () => undefined, dismiss: () => undefined } });
}
