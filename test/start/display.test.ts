import { once } from 'node:events';
import { createServer, type AddressInfo, type NetConnectOpts } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { saysNoScreen, takesConnections, whyNoScreen } from '../../electron/start/display.ts';
import { temporaryFolder } from '../support/test-desk.ts';

const none = 'there is no desktop here.';
const silent = 'the screen of this session does not answer.';
const x0 = '/tmp/.X11-unix/X0';

interface Case {
  readonly env: Readonly<Record<string, string>>;
  /** Who takes a connection. */
  readonly there?: readonly NetConnectOpts[];
  readonly why: string | null;
  readonly asked: readonly NetConnectOpts[];
}

const cases: Readonly<Record<string, Case>> = {
  'nothing is named': { env: {}, why: none, asked: [] },
  'both names are empty': { env: { DISPLAY: '', WAYLAND_DISPLAY: '' }, why: none, asked: [] },
  'X11 answers': { env: { DISPLAY: ':0' }, there: [{ path: x0 }], why: null, asked: [{ path: x0 }] },
  'X11 answers without a file': {
    env: { DISPLAY: 'unix:0.0' },
    there: [{ path: `\0${x0}` }],
    why: null,
    asked: [{ path: x0 }, { path: `\0${x0}` }],
  },
  'the X server has gone': { env: { DISPLAY: ':0' }, why: silent, asked: [{ path: x0 }, { path: `\0${x0}` }] },
  'X11 is forwarded': {
    env: { DISPLAY: 'localhost:10.0' },
    there: [{ host: 'localhost', port: 6010 }],
    why: null,
    asked: [{ host: 'localhost', port: 6010 }],
  },
  'the forwarding has ended': {
    env: { DISPLAY: 'localhost:10.0' },
    why: silent,
    asked: [{ host: 'localhost', port: 6010 }],
  },
  'Wayland answers': {
    env: { WAYLAND_DISPLAY: 'wayland-1', XDG_RUNTIME_DIR: '/run/user/1000', DISPLAY: ':0' },
    there: [{ path: '/run/user/1000/wayland-1' }],
    why: null,
    asked: [{ path: '/run/user/1000/wayland-1' }],
  },
  'Wayland is named by a path': {
    env: { WAYLAND_DISPLAY: '/run/wl' },
    there: [{ path: '/run/wl' }],
    why: null,
    asked: [{ path: '/run/wl' }],
  },
  'Wayland has gone and X11 answers': {
    env: { WAYLAND_DISPLAY: '/run/wl', DISPLAY: ':0' },
    there: [{ path: x0 }],
    why: null,
    asked: [{ path: '/run/wl' }, { path: x0 }],
  },
  'the name is of no kind that is known': { env: { DISPLAY: '/private/tmp/launch/x:0' }, why: null, asked: [] },
  'Wayland is named and its folder is not': { env: { WAYLAND_DISPLAY: 'wayland-0' }, why: null, asked: [] },
};

describe('whether a screen answers', () => {
  it.each(Object.entries(cases))('when %s', async (_name, { env, there = [], why, asked }) => {
    const tried: NetConnectOpts[] = [];
    const reach = (place: NetConnectOpts): Promise<boolean> => {
      tried.push(place);
      return Promise.resolve(there.some((one) => JSON.stringify(one) === JSON.stringify(place)));
    };
    expect(await whyNoScreen(env, reach)).toBe(why);
    expect(tried).toEqual(asked);
  });
});

describe('a connection', () => {
  it('is taken where a server listens, and nowhere else', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await takesConnections({ host: '127.0.0.1', port })).toBe(true);
    expect(await takesConnections({ host: '127.0.0.1', port: 1 })).toBe(false);
    expect(await takesConnections({ path: join(await temporaryFolder(), 'none') })).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is taken by a socket in a folder, as displays have theirs', async () => {
    const path = join(await temporaryFolder(), 'wayland-0');
    const server = createServer().listen(path);
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    expect(await whyNoScreen({ WAYLAND_DISPLAY: path })).toBeNull();
  });
});

describe('what Electron says before it ends', () => {
  it.each([
    ['Missing X server or $DISPLAY', true],
    ['The platform failed to initialize.  Exiting.', true],
    ['Gtk-WARNING **: 10:00:00.000: cannot open display: :7', true],
    ['Failed to connect to the bus: No such file or directory', false],
  ])('"%s": %s', (output, isSign) => {
    expect(saysNoScreen(output)).toBe(isSign);
  });
});
