// Owns whether a screen answers on Linux: the variables that name one outlive it, in a shell that was left open or was
// reached from elsewhere.
import { connect, type NetConnectOpts } from 'node:net';
import { posix } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Answers whether somebody takes a connection there. */
export type Reach = (place: NetConnectOpts) => Promise<boolean>;

/** Null where a window can be shown; else why not, to complete "Opening the browser edition: ...". */
export async function whyNoScreen(env: Environment, reach: Reach = takesConnections): Promise<string | null> {
  const named = [waylandPlaces(env), x11Places(env)].filter((places) => places !== null);
  if (named.length === 0) return 'there is no desktop here.';
  for (const place of named.flat()) if (await reach(place)) return null;
  // A name of a kind that is not known here is left to Electron.
  return named.some((places) => places.length === 0) ? null : 'the screen of this session does not answer.';
}

/** Null where the variable names none; none where it cannot be read. */
function waylandPlaces(env: Environment): readonly NetConnectOpts[] | null {
  const name = env['WAYLAND_DISPLAY'] ?? '';
  if (name === '') return null;
  if (posix.isAbsolute(name)) return [{ path: name }];
  const folder = env['XDG_RUNTIME_DIR'] ?? '';
  return posix.isAbsolute(folder) ? [{ path: posix.join(folder, name) }] : [];
}

const firstX11Port = 6_000;

/** `:0`, `:1.0`, `unix:0`, or `host:10.0` where it is forwarded. */
function x11Places(env: Environment): readonly NetConnectOpts[] | null {
  const name = env['DISPLAY'] ?? '';
  if (name === '') return null;
  const match = /^(?<host>[\w.-]*):(?<number>\d{1,4})(?:\.\d+)?$/.exec(name);
  if (match === null) return [];
  const { host = '', number = '' } = match.groups ?? {};
  if (host !== '' && host !== 'unix') return [{ host, port: firstX11Port + Number(number) }];
  const socket = `/tmp/.X11-unix/X${number}`;
  // Some servers have only the one without a file.
  return [{ path: socket }, { path: `\0${socket}` }];
}

const patienceMs = 1_000;

export function takesConnections(place: NetConnectOpts): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isTaken: boolean): void => {
      socket.destroy();
      resolve(isTaken);
    };
    const socket = connect({ ...place, timeout: patienceMs });
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}

/** What Electron says before it ends because no screen takes it: on X11, on Wayland, and GTK. */
const noScreenSigns = /Missing X server or \$DISPLAY|cannot open display|platform failed to initialize/i;

export function saysNoScreen(output: string): boolean {
  return noScreenSigns.test(output);
}
