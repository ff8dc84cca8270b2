import { describe, expect, it, vi } from 'vitest';
import { answer, registerPageScheme, servePage } from '../../../electron/shell/security/page-scheme.ts';
import { isPageAddress } from '../../../electron/shell/security/page-address.ts';

const bytes = new TextEncoder().encode('<!doctype html>');
const files = new Map([
  ['/', { bytes, type: 'text/html; charset=utf-8' }],
  ['/assets/main-1.js', { bytes, type: 'text/javascript; charset=utf-8' }],
]);
const get = (url: string, method = 'GET') => answer({ method, url }, files);

describe('the page of the desktop edition', () => {
  it('is served with the policy of the browser edition', async () => {
    const response = get('tenfour://app/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'");
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
    expect(get('tenfour://app/assets/main-1.js').headers.get('Cache-Control')).toContain('immutable');
  });

  it('is served to the sample day too, at an address of its own', async () => {
    const response = get('tenfour://app/sample/');
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html>']);
    expect(get('tenfour://app/sample/assets/main-1.js').headers.get('Cache-Control')).toContain('immutable');
  });

  it.each([
    'tenfour://app/sample',
    'tenfour://app/sample/open.json',
    'tenfour://app/sample/sample/',
    'tenfour://app/settings.json',
    'tenfour://app/../../settings.json',
    'tenfour://app/..%2f..%2fetc/passwd',
    'tenfour://app/assets/',
    'tenfour://app/assets%2fmain-1.js',
    'tenfour://app//assets/main-1.js',
    'tenfour://other/',
    'tenfour://add?text=Ana',
    'file:///etc/passwd',
    'nonsense',
  ])('is nothing else: %s', (url) => {
    const response = get(url);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', (method) => {
    expect(get('tenfour://app/', method).status).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    const response = get('tenfour://app/', 'HEAD');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('has a scheme that is an origin of its own and bypasses nothing', () => {
    const protocol = { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn(), unhandle: vi.fn() };
    registerPageScheme(protocol);
    expect(protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
      [[{ scheme: 'tenfour', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]],
    ]);
    void servePage(protocol, files).dispose();
    expect(protocol.unhandle.mock.calls).toEqual([['tenfour']]);
  });

  it.each([
    ['tenfour://app/', true],
    ['tenfour://app/#add', true],
    ['tenfour://app', true],
    ['tenfour://apps/', false],
    ['tenfour:app', false],
    ['tenfours://app/', false],
    ['https://app/', false],
  ])('%s is its address: %s', (address, expected) => {
    expect(isPageAddress(address)).toBe(expected);
  });
});
