// A desk with a clock that stands still, served to a browser as the browser edition does: for pictures that are the same
// on every day.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallAnswer, CallArgs, CallName } from '../../electron/contract/calls.ts';
import { openDesk } from '../../electron/desk/desk.ts';
import { defaultSettings } from '../../electron/domain/settings.ts';
import { createHttp } from '../../electron/serve/http.ts';
import { listen } from '../../electron/serve/listen.ts';
import { readPageFiles } from '../../electron/serve/page-files.ts';
import { createPush } from '../../electron/serve/push.ts';
import { openStore } from '../../electron/store/store.ts';
import { fakeClock } from '../support/fake-clock.ts';

export type Ask = <Name extends CallName>(name: Name, args: CallArgs<Name>) => Promise<CallAnswer<Name>>;

export interface ServedDesk {
  /** With the token, for the browser. */
  readonly address: string;
  readonly ask: Ask;
  readonly close: () => Promise<void>;
}

const token = 'a-token-for-pictures';
const builtPage = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

/** Open from nine to five in UTC; "Sam" is who answers. The page has to be built. */
export async function serveDesk(nowMs: number, isNew = false): Promise<ServedDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'ten-four-screens-'));
  const clock = fakeClock(nowMs);
  const settings = {
    ...defaultSettings('UTC'),
    ...(isNew ? {} : { me: 'Sam', colleagues: ['Alex', 'Robin'], firstSteps: 'done' as const }),
  };
  const opened = await openStore(folder, { now: clock.now, defaults: { settings: () => settings } });
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const desk = await openDesk({
    store: opened.store,
    place: { home: folder, isNamed: false },
    clock,
    computerUser: 'sam',
    monotonicStopsInSleep: true,
    onTrouble: (problem) => {
      throw problem;
    },
  });
  const push = createPush('screens', desk.snapshot);
  desk.onChanged(push.publish);
  let host = '';
  const app = createHttp({
    host: () => host,
    token,
    page: await readPageFiles(builtPage),
    push,
    call: desk.call,
    calendar: { isFile: () => false, text: () => '' },
    onConnect: () => undefined,
    sample: () => null,
  });
  const listening = await listen(app, 0);
  if (!listening.ok) throw new Error(listening.sentence);
  host = listening.host;
  return {
    address: `${listening.address}#token=${token}`,
    ask: async (name, args) => {
      const result = await desk.ask(name, args);
      await desk.idle();
      if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.sentence}`);
      return result.value;
    },
    close: async () => {
      push.close();
      await listening.close();
      await desk.close();
      await opened.store.close();
      await rm(folder, { recursive: true });
    },
  };
}
