// The days behind particular states: clocks on their boundaries, odd names, every mark of a row, trouble with the files.
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSettings } from '../../electron/domain/settings.ts';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { openStore } from '../../electron/store/store.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { adder, call, fillBusy, fillWith, nobody, picturedMs, readIn } from './days.ts';
import type { Day, ServedDesk } from './served-desk.ts';

const secondMs = 1_000;
type Filled = Pick<ServedDesk, 'ask' | 'folder'>;

/** 10:00, 0:01, 0:00; on the day's goal 60 min and 1 min; late 0:01, 59:59 and 24 h; a promise for tomorrow. */
async function fillBoundaries({ ask }: Filled): Promise<void> {
  const add = adder(ask);
  const within = 10 * minuteMs;
  await add({ ...call('Just now', 'all ten minutes left'), agoMs: 0 });
  await add({ ...call('One second', 'left of ten minutes'), agoMs: within - secondMs });
  await add({ ...call('No second', 'due this very moment'), agoMs: within });
  await add({ ...call('An hour', 'left of the day'), agoMs: dayMs - hourMs });
  await add({ ...call('A minute', 'left of the day'), agoMs: dayMs - minuteMs });
  await add({ ...call('Late by a second', ''), agoMs: dayMs + secondMs });
  await add({ ...call('Late by 59:59', ''), agoMs: dayMs + hourMs - secondMs });
  await add({ ...call('Late by a day', ''), agoMs: 2 * dayMs });
  const promised = await add({ ...call('Tomorrow', 'promised in 24 hours'), agoMs: minuteMs });
  await ask('acknowledge', { id: promised, owed: { type: 'promise', byMs: picturedMs + dayMs } });
}

const eighty = 'Maximiliane Freifrau von Oppenheim-Schwarzenfeld und zu Hohenstein-Lichtenberg X';

/** Eighty characters, from right to left, pictures for letters, and nothing at all. */
async function fillNames({ ask }: Filled): Promise<void> {
  const add = adder(ask);
  const long = 'wants to be called back about the twelve seats, the delivery, and the invoice of last month';
  await add({ ...call(eighty, long), kind: 'lead', agoMs: 6 * minuteMs });
  await add({ ...call('شركة النور للتجارة', 'متى يصل الطلب؟'), kind: 'sensitive', agoMs: 5 * minuteMs });
  await add({ ...call('🌻 Sunflower 🌻', '👍?'), agoMs: 4 * minuteMs });
  await add({ ...call('', ''), customer: { ...nobody, phone: '+34 600 110 233' }, agoMs: 3 * minuteMs });
  // Only an export of long ago can bring somebody of whom nothing is known.
  await readIn(ask, [anInquiry({ receivedAtMs: picturedMs - 2 * minuteMs, customer: nobody, subject: '' })]);
  await add({ ...call('', ''), customer: { ...nobody, email: `${'billing'.repeat(6)}@example.org` }, agoMs: minuteMs });
}

/** Every mark that a row can have: with a colleague, not accepted, back from a snooze, waiting twice, noted, reopened. */
async function fillMarks({ ask }: Filled): Promise<void> {
  const add = adder(ask);
  const ana = { ...nobody, name: 'Ana Ruiz', phone: '+34 600 110 233' };
  await add({ ...call('', 'invoice'), customer: ana, agoMs: 9 * minuteMs });
  await add({ ...call('', 'is Saturday on?'), customer: ana, channel: 'text', agoMs: 8 * minuteMs });
  const handed = await add({ ...call('Lena Vogt', 'new address'), agoMs: 7 * minuteMs });
  await ask('handOff', { id: handed, to: 'Alex', acceptByMs: picturedMs + 5 * minuteMs });
  const noted = await add({ ...call('Northside Dental', 'quote'), kind: 'lead', agoMs: 6 * minuteMs });
  await ask('note', { id: noted, text: 'Prefers mornings, and wants to hear of Mr Field himself.' });
  const reopened = await add({ ...call('Ben Ray', 'parcel'), agoMs: 5 * minuteMs });
  await ask('close', { id: reopened, reason: 'answered' });
  await ask('reopen', { id: reopened });
}

/** What was asked for an hour ago has run out since: a snooze, and a colleague's time to accept. */
async function fillRunOut({ ask }: Filled): Promise<void> {
  const add = adder(ask);
  const snoozed = await add({ ...call('Mei Tanaka', 'update'), agoMs: 2 * hourMs });
  await ask('snooze', { id: snoozed, untilMs: picturedMs - 30 * minuteMs });
  const handed = await add({ ...call('Oskar Lind', 'delivery'), agoMs: 3 * hourMs });
  await ask('handOff', { id: handed, to: 'Robin', acceptByMs: picturedMs - 40 * minuteMs });
}

/** Somebody who has come back for years, in four channels. */
async function fillRegular({ ask }: Filled): Promise<void> {
  const phone = '+34 600 110 233';
  const closedOf = (daysAgo: number, minutes: number, subject: string) => {
    const receivedAtMs = picturedMs - daysAgo * dayMs;
    const atMs = receivedAtMs + minutes * minuteMs;
    const events = [
      anEvent('acknowledged', { atMs, by: 'Sam' }),
      anEvent('promised', { atMs, by: 'Sam', byMs: atMs + 3 * hourMs }),
      anEvent('contacted', { atMs: atMs + 2 * hourMs, by: 'Alex' }),
      anEvent('closed', { atMs: atMs + 2 * hourMs + 1, by: 'Alex' }),
    ];
    return anInquiry({ receivedAtMs, customer: { ...nobody, name: 'Ana Ruiz', phone }, subject, events });
  };
  await readIn(ask, [
    closedOf(2, 4, 'roof'),
    closedOf(9, 30, 'gutter'),
    closedOf(40, 6, 'the first quote'),
    closedOf(300, 2, 'opening hours'),
  ]);
  const add = adder(ask);
  const customer = { ...nobody, name: 'Ana Ruiz', phone };
  const id = await add({ ...call('', 'invoice of the roof'), customer, agoMs: 3 * minuteMs });
  await ask('noteBestTime', { id, window: { from: 600, to: 690 } });
  await ask('note', { id, text: 'Ring twice.' });
}

/** Its main file is damaged and the version before is used. */
async function damage(folder: string): Promise<void> {
  const atMs = picturedMs - hourMs;
  const opened = await openStore(folder, { now: () => atMs, defaults: { settings: () => defaultSettings('UTC') } });
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const { store } = opened;
  const inquiries = [anInquiry({ receivedAtMs: atMs, customer: { ...nobody, name: 'Ana Ruiz' } })];
  for (let times = 0; times < 2; times += 1) await store.saveOpen({ inquiries, nudged: [], interruptions: [] });
  await store.saveSettings({ ...store.settings, me: 'Sam', firstSteps: 'done' });
  await store.close();
  const path = join(folder, 'open.json');
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, 40));
}

/** A backup is kept, and a sync program has left a second copy of what was there before. */
async function fillCopies({ ask, folder }: Filled): Promise<void> {
  await fillBusy({ ask });
  await ask('backUpNow', {});
  await copyFile(join(folder, 'open.json'), join(folder, "open (Ann's conflicted copy 2026-11-22).json"));
  await adder(ask)({ ...call('Noor', 'after the backup'), agoMs: minuteMs });
}

async function fillNudged(names: readonly string[], { ask }: Filled): Promise<void> {
  for (const name of names) {
    await ask('receive', {
      customer: { ...nobody, name },
      channel: 'call',
      kind: 'ordinary',
      subject: 'delivery',
      receivedAtMs: picturedMs - 6 * minuteMs,
      isOldConfirmed: false,
    });
  }
}

const fillPhones = async ({ ask }: Filled): Promise<void> => {
  const add = adder(ask);
  const mei = { ...nobody, name: 'Mei Tanaka', phone: '+34 600 110 244' };
  const promised = await add({ ...call('', 'even without an update'), customer: mei, agoMs: 2 * hourMs });
  await ask('note', { id: promised, text: 'Ask for the workshop.' });
  await ask('acknowledge', { id: promised, owed: { type: 'promise', byMs: picturedMs + 10 * minuteMs } });
  const oskar = { ...nobody, name: 'Oskar Lind', email: 'oskar@example.org' };
  await add({ ...call('', 'second delivery'), customer: oskar, channel: 'email', agoMs: 5 * minuteMs });
};

const sixMinutesEarlier = { earlierMs: 6 * minuteMs };

export const days = {
  empty: {},
  new: { settings: { me: '', colleagues: [], firstSteps: 'due' } },
  nameless: { settings: { me: '' } },
  busy: { fill: fillBusy },
  one: { fill: fillWith(1) },
  twenty: { fill: fillWith(20) },
  crowd: { fill: fillWith(500) },
  thousand: { fill: fillWith(1_000) },
  boundaries: { fill: fillBoundaries },
  names: { fill: fillNames },
  marks: { fill: fillMarks },
  'run out': { earlierMs: hourMs, fill: fillRunOut },
  regular: { fill: fillRegular },
  damaged: { before: damage },
  copies: { fill: fillCopies },
  nudged: { ...sixMinutesEarlier, fill: (desk) => fillNudged(['Oskar Lind'], desk) },
  'nudged about many': {
    ...sixMinutesEarlier,
    fill: (desk) => fillNudged(['Oskar Lind', 'Lena Vogt', 'Ben Ray', 'Noor', 'Ana Ruiz'], desk),
  },
  phones: { fill: fillPhones },
  'call-back time': { settings: { callBackTime: { from: 13 * 60, to: 16 * 60 } }, fill: fillPhones },
  sample: { fill: async ({ ask }) => void (await ask('switchSampleDay', { isOn: true })) },
} as const satisfies Readonly<Record<string, Day>>;
