// Sessions, and the schemes that pages of theirs are served from.
import { EventEmitter } from 'node:events';
import type { PageRequest, PageResponse } from '../wire/messages.ts';
import { guard } from './guard.ts';
import { answerHost, host, isReady, note, requireNotReady } from './state.ts';
import { createWebRequest, type StandInWebRequest } from './web-request.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/** Privileged and standard: the only ones that pages can be loaded from here. */
const standardSchemes = new Set<string>();
let areSchemesRegistered = false;

export const isStandardScheme = (scheme: string): boolean => standardSchemes.has(scheme);

function registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
  requireNotReady('protocol.registerSchemesAsPrivileged should be called before app is ready');
  // Electron keeps the last list only.
  if (areSchemesRegistered) standardSchemes.clear();
  areSchemesRegistered = true;
  note('protocol', 'registerSchemesAsPrivileged', schemes);
  for (const { scheme, privileges } of schemes) {
    if (privileges?.standard && privileges.secure) standardSchemes.add(scheme);
  }
  host().tell('schemes', [...standardSchemes]);
}

type PresentProtocol = 'handle' | 'unhandle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged';

function createProtocol(handlers: Map<string, Handler>): Pick<Electron.Protocol, PresentProtocol> {
  return guard('protocol', {
    handle: (scheme, handler) => {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      note('protocol', 'handle', scheme);
      handlers.set(scheme, handler);
    },
    unhandle: (scheme) => {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
    registerSchemesAsPrivileged,
  } satisfies Pick<Electron.Protocol, PresentProtocol>);
}

type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type Display = Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0];

export class StandInSession
  extends EventEmitter
  implements
    Pick<
      Electron.Session,
      | 'clearCache'
      | 'clearStorageData'
      | 'flushStorageData'
      | 'isPersistent'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setSpellCheckerEnabled'
    >
{
  readonly partition: string;
  readonly handlers = new Map<string, Handler>();
  readonly protocol = createProtocol(this.handlers);
  readonly requests: StandInWebRequest = createWebRequest();
  readonly webRequest = this.requests.seen;
  readonly permissions: { request: PermissionRequest; check: PermissionCheck; display: Display } = {
    request: null,
    check: null,
    display: null,
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    note('session', 'setPermissionRequestHandler');
    this.permissions.request = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    note('session', 'setPermissionCheckHandler');
    this.permissions.check = handler;
  }

  setDevicePermissionHandler(): void {
    note('session', 'setDevicePermissionHandler');
  }

  setDisplayMediaRequestHandler(handler: Display): void {
    note('session', 'setDisplayMediaRequestHandler');
    this.permissions.display = handler;
  }

  setSpellCheckerEnabled(enable: boolean): void {
    note('session', 'setSpellCheckerEnabled', enable);
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:');
  }

  flushStorageData(): void {
    note('session', 'flushStorageData');
  }

  async clearCache(): Promise<void> {
    note('session', 'clearCache');
  }

  async clearStorageData(): Promise<void> {
    note('session', 'clearStorageData');
  }
}

const sessions = new Map<string, { readonly raw: StandInSession; readonly seen: StandInSession }>();

export function sessionFor(partition: string): { readonly raw: StandInSession; readonly seen: StandInSession } {
  if (!isReady()) throw new TypeError('Session can only be received when app is ready');
  const found = sessions.get(partition);
  if (found !== undefined) return found;
  const raw = new StandInSession(partition);
  const entry = { raw, seen: guard('session', raw) };
  sessions.set(partition, entry);
  onCreated(entry.seen);
  return entry;
}

/** The app says it; it is imported the other way round. */
let onCreated: (session: StandInSession) => void = () => undefined;

export function onSessionCreated(listener: typeof onCreated): void {
  onCreated = listener;
}

export const session = guard('session', {
  get defaultSession() {
    return sessionFor('').seen;
  },
  fromPartition: (partition: string) => sessionFor(partition).seen,
});

export const protocol = guard('protocol', {
  registerSchemesAsPrivileged,
  handle: (scheme: string, handler: never) => sessionFor('').raw.protocol.handle(scheme, handler),
  unhandle: (scheme: string) => sessionFor('').raw.protocol.unhandle(scheme),
  isProtocolHandled: (scheme: string) => sessionFor('').raw.protocol.isProtocolHandled(scheme),
} satisfies Pick<Electron.Protocol, PresentProtocol>);

async function serve(partition: string, request: PageRequest): Promise<PageResponse | null> {
  const { raw } = sessionFor(partition);
  const handler = raw.handlers.get(new URL(request.url).protocol.slice(0, -1));
  if (handler === undefined) return null;
  const hasBody = request.body !== null && !['GET', 'HEAD'].includes(request.method);
  const response = await handler(
    new Request(request.url, {
      method: request.method,
      headers: { ...request.headers },
      ...(hasBody ? { body: Uint8Array.from(request.body) } : {}),
    }),
  );
  if (!(response instanceof Response)) throw new Error('The handler of the scheme answered with no Response.');
  if (response.type === 'error') return null;
  const body = new Uint8Array(await response.arrayBuffer());
  return raw.requests.received(request, { status: response.status, headers: [...response.headers], body });
}

answerHost({
  serve,
  mayRequest: (partition, windowId, request) => sessionFor(partition).raw.requests.mayRequest(windowId, request),
});
