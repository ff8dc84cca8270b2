import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';

export type Listening =
  | {
      readonly ok: true;
      /** "127.0.0.1:4110" */
      readonly host: string;
      readonly address: string;
      readonly close: () => Promise<void>;
    }
  | { readonly ok: false; readonly sentence: string };

const usualPort = 4110;
const thisComputer = '127.0.0.1';

/** Listens on 127.0.0.1 alone. `port` null takes the usual one, or any free one when that is taken. */
export async function listen(app: Hono, port: number | null): Promise<Listening> {
  const first = await tryPort(app, port ?? usualPort);
  if (first.ok || port !== null) return first;
  return tryPort(app, 0);
}

function tryPort(app: Hono, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ ok: false, sentence: sentenceFor(error, port) }));
    server.listen({ host: thisComputer, port }, () => {
      const address = server.address();
      // A TCP server that listens has an address with a port.
      if (address === null || typeof address === 'string') throw new Error('The server has no port.');
      const host = `${thisComputer}:${address.port}`;
      resolve({ ok: true, host, address: `http://${host}/`, close: () => closeServer(server) });
    });
  });
}

function sentenceFor(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Start with --port 0 to take any free one.`;
  }
  if (error.code === 'EACCES') return `Port ${port} may not be used here. Choose one above 1023, or --port 0.`;
  return `Ten-Four cannot listen on port ${port} (${error.code ?? error.name}). Start with --port 0.`;
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
