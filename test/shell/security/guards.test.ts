import { describe, expect, it, vi } from 'vitest';
import { externalLink } from '../../../electron/shell/security/external-links.ts';
import { denyNavigation } from '../../../electron/shell/security/navigation.ts';
import { denyPermissions } from '../../../electron/shell/security/permissions.ts';
import { anEmitter, anEvent } from '../support/recorders.ts';

describe('permissions', () => {
  it('are all denied, by each of the four handlers', () => {
    const handlers: Record<string, (...args: unknown[]) => unknown> = {};
    const keep = (name: string) => (handler: unknown) => {
      handlers[name] = handler as (...args: unknown[]) => unknown;
    };
    denyPermissions({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      setDisplayMediaRequestHandler: keep('display'),
    });
    const answers: unknown[] = [];
    const callback = (granted: unknown): void => void answers.push(granted);
    for (const name of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'from-next-year']) {
      handlers['request']?.(null, name, callback, {});
      answers.push(handlers['check']?.(null, name, 'tenfour://app', {}));
    }
    answers.push(handlers['device']?.({}));
    expect(new Set(answers)).toEqual(new Set([false]));
    handlers['display']?.({}, callback);
    expect(answers.at(-1)).toBeNull();
  });
});

function guarded() {
  const app = anEmitter();
  const openExternal = vi.fn(() => Promise.resolve());
  const onTrouble = vi.fn();
  const part = denyNavigation({ app, shell: { openExternal }, onTrouble });
  let openWindow = (_details: { readonly url: string }): unknown => undefined;
  const contents = Object.assign(anEmitter(), {
    setWindowOpenHandler: (handler: typeof openWindow) => {
      openWindow = handler;
    },
  });
  app.emit('web-contents-created', {}, contents);
  return { app, contents, openExternal, part, open: (url: string) => openWindow({ url }) };
}

describe('navigation', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('denies %s', (name) => {
    const { contents } = guarded();
    for (const url of ['https://example.com/', 'tenfour://app/', 'file:///etc/passwd', 'javascript:alert(1)']) {
      const event = Object.assign(anEvent(), { url, isMainFrame: true });
      contents.emit(name, event);
      expect(event.isPrevented).toBe(true);
    }
  });

  // Which is asked first has changed between versions of Electron; the second is not, once the first was denied.
  it.each([[['will-frame-navigate', 'will-navigate']], [['will-navigate', 'will-frame-navigate']]])(
    'of the page itself hands an allowed link to the system, once, when asked as %j',
    (names) => {
      const { contents, openExternal } = guarded();
      const navigate = (url: string): void => {
        const event = Object.assign(anEvent(), { url, isMainFrame: true });
        for (const name of names) if (!event.isPrevented) contents.emit(name, event);
      };
      for (const url of ['https://example.com/a', 'http://example.com/', 'tenfour://app/', 'tel:+34600000000'])
        navigate(url);
      expect(openExternal.mock.calls).toEqual([['https://example.com/a'], ['tel:+34600000000']]);
    },
  );

  it('of a frame within the page hands nothing to the system', () => {
    const { contents, openExternal } = guarded();
    const event = Object.assign(anEvent(), { url: 'https://example.com/', isMainFrame: false });
    contents.emit('will-frame-navigate', event);
    expect([event.isPrevented, openExternal.mock.calls]).toEqual([true, []]);
  });

  it('opens no window, and hands the system only links of the kinds it is asked for', () => {
    const { open, openExternal } = guarded();
    const urls = [
      'https://example.com/a',
      'mailto:ana@example.com',
      'http://example.com',
      'file:///etc/passwd',
      'ms-x:y',
    ];
    expect(urls.map(open)).toEqual(urls.map(() => ({ action: 'deny' })));
    expect(openExternal.mock.calls).toEqual([['https://example.com/a'], ['mailto:ana@example.com']]);
  });

  it('stops guarding new contents at the end', () => {
    const { app, part } = guarded();
    void part.dispose();
    expect(app.listenerCount('web-contents-created')).toBe(0);
  });
});

describe('links that lead out', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['HTTPS://EXAMPLE.com/A?b#c', 'https://example.com/A?b#c'],
    ['mailto:ana@example.com', 'mailto:ana@example.com'],
    ['tel:+34600000000', 'tel:+34600000000'],
    ['sms:+34600000000?body=Hi%20there', 'sms:+34600000000?body=Hi%20there'],
    ['https://exämple.com/', 'https://xn--exmple-cua.com/'],
  ])('%s is opened as %s', (address, expected) => {
    expect(externalLink(address)).toBe(expected);
  });

  it.each([
    'http://example.com',
    'https://user@example.com',
    'https://example.com@evil.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'tenfour://add?text=a',
    'ms-msdt:/id',
    'data:text/html,a',
    'vbscript:x',
    'not a link',
    '',
    `https://example.com/${'a'.repeat(2_048)}`,
  ])('%s is not opened', (address) => {
    expect(externalLink(address)).toBeNull();
  });
});
