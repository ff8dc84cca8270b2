// Owns what a browser on this computer may ask for, and what anybody else may not.
import { timingSafeEqual } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { refuse, type Result } from '../contract/result.ts';
import { limitFor } from './body-limits.ts';
import type { PageFile } from './page-files.ts';
import { cacheControlOf, pageHeaders } from './page-headers.ts';
import type { Push } from './push.ts';

/** What a page follows and calls. */
export interface DeskEnd {
  readonly push: Push;
  readonly call: (name: string, args: unknown) => Promise<Result<unknown>>;
  /** A window has come to the front or back: the clocks are looked at again. */
  readonly onConnect: () => void;
}

export interface HttpParts extends DeskEnd {
  /** "127.0.0.1:4110"; known once the port is. */
  readonly host: () => string;
  readonly token: string;
  readonly page: ReadonlyMap<string, PageFile>;
  /** The address of calendar programs, and what they read there. */
  readonly calendar: { isFile(name: string): boolean; text(): string };
  /** The desk of the sample day, which has its own addresses; null while there is none. */
  readonly sample: () => DeskEnd | null;
}

export function createHttp(parts: HttpParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(pageHeaders)) context.res.headers.set(name, value);
  });
  app.use(onlyThisComputer(parts));
  app.route(
    '/api',
    deskRoutes(parts.token, () => parts),
  );
  app.route('/sample/api', deskRoutes(parts.token, parts.sample));
  app.get('/calendar/:file', (context) => {
    if (!parts.calendar.isFile(context.req.param('file'))) return context.notFound();
    return context.body(parts.calendar.text(), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'no-store',
    });
  });
  app.get('*', (context) => {
    const { path } = context.req;
    // A sample day that is over leads back to what is real.
    if (path === '/sample/' && parts.sample() === null) return context.redirect('/');
    const name = path.startsWith('/sample/') ? path.slice('/sample'.length) : path;
    const file = parts.page.get(name);
    if (file === undefined)
      return context.json(
        refuse('not-found', 'There is nothing at this address. Open the one that was printed when Ten-Four started.'),
        404,
      );
    return context.body(file.bytes, 200, { 'Content-Type': file.type, 'Cache-Control': cacheControlOf(name) });
  });
  app.notFound((context) =>
    context.json(
      refuse('not-found', 'There is nothing at this address. Open the one that was printed when Ten-Four started.'),
      404,
    ),
  );
  return app;
}

const sampleIsOver = refuse('no-sample', 'The sample day is over. Go back to the list: nothing of it was kept.');

/** The addresses by which a page follows one desk and calls it. */
function deskRoutes(token: string, find: () => DeskEnd | null): Hono {
  const app = new Hono();
  app.use(onlyWithToken(token));
  app.get('/events', (context) => {
    const desk = find();
    // What an event stream answers when there is nothing more to come for.
    if (desk === null) return context.body(null, 204);
    desk.onConnect();
    const stream = desk.push.connect(context.req.header('Last-Event-ID') ?? null);
    return context.body(stream, 200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  });
  app.use('/calls/:name', (context, next) => limitFor(context.req.param('name') ?? '')(context, next));
  app.post('/calls/:name', async (context) => {
    context.header('Cache-Control', 'no-store');
    const args = await jsonOf(() => context.req.text());
    if (!args.ok) return context.json(args, 400);
    const desk = find();
    const result = desk === null ? sampleIsOver : await desk.call(context.req.param('name'), args.value);
    return context.json(result, statusOf(result));
  });
  return app;
}

/** A name that leads here from elsewhere (DNS rebinding) shows in Host; a page of another site shows in Origin. */
function onlyThisComputer({ host }: HttpParts): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('Origin');
    if (context.req.header('Host') !== host() || (origin !== undefined && origin !== `http://${host()}`)) {
      return context.json(refuse('not-from-here', 'Ten-Four answers only its own page on this computer.'), 403);
    }
    return next();
  };
}

function onlyWithToken(token: string): MiddlewareHandler {
  const expected = Buffer.from(`Bearer ${token}`);
  return async (context, next) => {
    const given = Buffer.from(context.req.header('Authorization') ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return context.json(refuse('no-token', 'Open the address that was printed when Ten-Four started.'), 401);
    }
    return next();
  };
}

async function jsonOf(text: () => Promise<string>): Promise<Result<unknown>> {
  try {
    return { ok: true, value: JSON.parse(await text()) };
  } catch {
    return refuse('bad-json', 'The request could not be read.');
  }
}

/** A refusal is an answer, not a failure of the transport; only what no page of ours sends is an error. */
function statusOf(result: Result<unknown>): 200 | 400 | 404 {
  if (result.ok) return 200;
  if (result.refusal.reason === 'unknown-call') return 404;
  return result.refusal.reason === 'bad-arguments' ? 400 : 200;
}
