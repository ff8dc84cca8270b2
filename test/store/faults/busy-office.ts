// A process of its own that works on the data folder as fast as it can, until it is killed. It prints a line for each
// thing that was confirmed: "received ID", "settings NUMBER".
import { writeSync } from 'node:fs';
import { createIds } from '../../../electron/desk/ids.ts';
import { openLedger } from '../../../electron/desk/ledger.ts';
import { receive } from '../../../electron/desk/people.ts';
import { compileOpenHours } from '../../../electron/domain/open-hours.ts';
import { defaultSettings } from '../../../electron/domain/settings.ts';
import { openStore, type Store } from '../../../electron/store/store.ts';

const [, , folder = '', firstNumber = '0'] = process.argv;
const mostOpen = 40;

/** At once, so that a kill cannot take what was confirmed out of a buffer. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function openedStore(): Promise<Store> {
  const defaults = { settings: () => ({ ...defaultSettings('UTC'), me: '0' }) };
  const result = await openStore(folder, { now: () => Date.now(), defaults });
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.store;
}

async function work(store: Store): Promise<never> {
  const { policy } = store.settings;
  const compiled = compileOpenHours(policy.openHours);
  if (!compiled.ok) throw new Error(compiled.problem);
  const ledger = openLedger(store, { policy, calendar: compiled.calendar }, 'office', () => undefined);
  const clock = { now: () => Date.now(), monotonicNow: () => performance.now(), setTimer: () => () => undefined };
  const parts = { ledger, store, clock, newId: createIds() };

  async function receiveOne(name: string): Promise<void> {
    const customer = { name, phone: null, email: null, handle: null };
    const receivedAtMs = clock.now() - 1000;
    const arrival = {
      customer,
      channel: 'call',
      kind: 'ordinary',
      subject: '',
      receivedAtMs,
      isOldConfirmed: true,
    } as const;
    const received = await receive(parts, arrival);
    if (!received.ok) throw new Error(received.refusal.sentence);
    say(`received ${received.value.inquiryId}`);
  }

  async function changeSettings(number: number): Promise<void> {
    const saved = await store.saveSettings({ ...store.settings, me: String(number) });
    if (!saved.ok) throw new Error(saved.sentence);
    say(`settings ${number}`);
  }

  /** As at the turn of the day: into the month first, then out of the open file. */
  async function rollOver(): Promise<void> {
    if (ledger.entries().length < mostOpen) return;
    await ledger.inTurn(async () => {
      const past = ledger
        .entries()
        .slice(0, mostOpen / 2)
        .map(({ inquiry }) => inquiry);
      const archived = await store.archive('2026-11', past);
      if (!archived.ok) throw new Error(archived.sentence);
      const committed = await ledger.commit({ archived: past.map(({ id }) => id) });
      if (!committed.ok) throw new Error(committed.refusal.sentence);
    });
  }

  for (let round = Number(firstNumber); ; round += 1) {
    const arrivals = Array.from({ length: 1 + (round % 7) }, (_, index) => receiveOne(`customer ${round} ${index}`));
    await Promise.all([...arrivals, round % 3 === 0 ? changeSettings(round) : rollOver()]);
  }
}

say('starting');
await work(await openedStore());
