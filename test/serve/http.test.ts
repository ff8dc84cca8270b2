import { describe, expect, it } from 'vitest';
import { done } from '../../electron/contract/result.ts';
import { createHttp, type DeskEnd } from '../../electron/serve/http.ts';
import { createPush } from '../../electron/serve/push.ts';
import { aSnapshot } from '../support/snapshots.ts';

const host = '127.0.0.1:4110';
const token = 'the-token';

function anApp() {
  const asked: (readonly [string, unknown])[] = [];
  let sample: DeskEnd | null = null;
  const html = { bytes: new TextEncoder().encode('<!doctype html>'), type: 'text/html; charset=utf-8' };
  const app = createHttp({
    host: () => host,
    token,
    page: new Map([['/', html]]),
    push: createPush('boot', () => aSnapshot()),
    call: (name, args) => {
      asked.push([name, args]);
      return Promise.resolve(done('answered'));
    },
    calendar: { isFile: (name) => name === 'secret.ics', text: () => 'BEGIN:VCALENDAR' },
    onConnect: () => undefined,
    sample: () => sample,
  });
  const request = (path: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}) =>
    app.request(path, { ...init, headers: { Host: host, ...init.headers } });
  const beginSample = () => {
    const sampled: (readonly [string, unknown])[] = [];
    sample = {
      push: createPush('sample', () => aSnapshot()),
      call: (name, args) => {
        sampled.push([name, args]);
        return Promise.resolve(done('answered'));
      },
      onConnect: () => undefined,
    };
    return sampled;
  };
  return { request, asked, beginSample };
}

const withToken = { Authorization: `Bearer ${token}` };
const post = (headers: Record<string, string>, body = '{"id":"x"}') => ({ method: 'POST', headers, body });

describe('the page', () => {
  it('is served with a policy that runs nothing inline and loads nothing from elsewhere', async () => {
    const { request } = anApp();
    const response = await request('/');
    expect(response.status).toBe(200);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/assets/../../package.json', '/index.html.bak', '/open.json'])(
    'is all there is: %s is not found',
    async (path) => {
      const { request } = anApp();
      const response = await request(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ ok: false, refusal: { reason: 'not-found' } });
    },
  );
});

describe('a call', () => {
  it('reaches the desk with its arguments', async () => {
    const { request, asked } = anApp();
    const response = await request('/api/calls/accept', post(withToken));
    expect([response.status, await response.json()]).toEqual([200, { ok: true, value: 'answered' }]);
    expect(asked).toEqual([['accept', { id: 'x' }]]);
  });

  it.each<[string, Record<string, string>, number]>([
    ['without a token', {}, 401],
    ['with another token', { Authorization: 'Bearer the-tokem' }, 401],
    ['with a longer token', { Authorization: `Bearer ${token}x` }, 401],
    ['with the token in another scheme', { Authorization: token }, 401],
    ['from the page of another site', { ...withToken, Origin: 'http://evil.example' }, 403],
    ['from another port of this computer', { ...withToken, Origin: 'http://127.0.0.1:3000' }, 403],
    ['from a sandboxed frame', { ...withToken, Origin: 'null' }, 403],
    ['under another name (rebinding)', { ...withToken, Host: 'evil.example:4110' }, 403],
    ['under the name localhost', { ...withToken, Host: 'localhost:4110' }, 403],
  ])('%s is refused and does not reach the desk', async (_case, headers, status) => {
    const { request, asked } = anApp();
    const response = await request('/api/calls/accept', post(headers));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ ok: false, refusal: { sentence: expect.stringMatching(/\.$/) } });
    expect(asked).toEqual([]);
  });

  it('with a body beyond 64 KB is refused, but a file may be larger', async () => {
    const { request, asked } = anApp();
    const body = JSON.stringify({ text: 'x'.repeat(70_000) });
    const tooLarge = await request('/api/calls/note', post({ ...withToken, 'Content-Length': `${body.length}` }, body));
    expect(tooLarge.status).toBe(413);
    const file = await request(
      '/api/calls/readCallLog',
      post({ ...withToken, 'Content-Length': `${body.length}` }, body),
    );
    expect(file.status).toBe(200);
    expect(asked.map(([name]) => name)).toEqual(['readCallLog']);
  });

  it.each([
    ['readCallLog', 'Call logs of up to 25 MB can be read. Export a shorter period and choose that.'],
    ['readHolidayFile', 'Calendars of up to 25 MB can be read. Choose one that holds the holidays alone.'],
    ['importJson', 'Exports of up to 150 MB can be read back. Choose a smaller one.'],
    ['changeSettings', 'These settings are too long to be saved. Shorten names of holidays or messages.'],
    ['note', 'That is more than can be taken at once. Shorten it, then do it again.'],
  ])('"%s" says what was too much of what was sent', async (name, sentence) => {
    const { request, asked } = anApp();
    const response = await request(`/api/calls/${name}`, post({ ...withToken, 'Content-Length': '999999999' }));
    expect([response.status, await response.json(), asked]).toEqual([
      413,
      { ok: false, refusal: { reason: 'too-big', sentence } },
      [],
    ]);
  });

  it('that is no JSON is refused in words', async () => {
    const { request, asked } = anApp();
    const response = await request('/api/calls/note', post(withToken, '{'));
    expect([response.status, asked]).toEqual([400, []]);
  });

  it('cannot be made by a link', async () => {
    const { request, asked } = anApp();
    expect((await request('/api/calls/accept', { headers: withToken })).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe('the events', () => {
  it('need the token', async () => {
    const { request } = anApp();
    expect((await request('/api/events')).status).toBe(401);
  });

  it('are a stream that is not kept by anybody', async () => {
    const { request } = anApp();
    const response = await request('/api/events', { headers: withToken });
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    await response.body?.cancel();
  });
});

describe('the calendar', () => {
  it('is read at its own address without any header, and kept by nobody', async () => {
    const { request } = anApp();
    const response = await request('/calendar/secret.ics');
    expect([response.status, await response.text()]).toEqual([200, 'BEGIN:VCALENDAR']);
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(['/calendar/', '/calendar/other.ics', '/calendar/secret.ics/', `/calendar/${token}.ics`])(
    'is not at %s',
    async (path) => {
      const { request } = anApp();
      expect((await request(path)).status).toBe(404);
    },
  );

  it('opens nothing else, and is not read from elsewhere', async () => {
    const { request, asked } = anApp();
    expect((await request('/api/calls/accept', post({ Authorization: 'Bearer secret' }))).status).toBe(401);
    expect((await request('/calendar/secret.ics', { headers: { Host: 'evil.example:4110' } })).status).toBe(403);
    expect((await request('/calendar/secret.ics', { method: 'POST' })).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe('the sample day', () => {
  it('has addresses of its own, and none of the real desk', async () => {
    const { request, asked, beginSample } = anApp();
    const over = await request('/sample/api/calls/accept', post(withToken));
    expect([over.status, await over.json()]).toMatchObject([200, { ok: false, refusal: { reason: 'no-sample' } }]);
    expect((await request('/sample/api/events', { headers: withToken })).status).toBe(204);
    const back = await request('/sample/');
    expect([back.status, back.headers.get('Location')]).toEqual([302, '/']);

    const sampled = beginSample();
    expect((await request('/sample/')).status).toBe(200);
    expect((await request('/sample/api/calls/accept', post({}))).status).toBe(401);
    await request('/sample/api/calls/accept', post(withToken));
    expect([asked, sampled]).toEqual([[], [['accept', { id: 'x' }]]]);
  });

  it('serves nothing else below its address', async () => {
    const { request } = anApp();
    for (const path of ['/sample', '/sample/open.json', '/sample/sample/']) {
      expect((await request(path)).status).toBe(404);
    }
  });
});
