// The days that the pictures show most: a busy one, and lists of any length.
import type { CallArgs } from '../../electron/contract/calls.ts';
import type { Customer, Inquiry } from '../../electron/domain/inquiry.ts';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import type { Ask, ServedDesk } from './served-desk.ts';

/** Tuesday 24 November 2026, 14:00 in UTC. */
export const picturedMs = Date.UTC(2026, 10, 24, 14);

export const nobody: Customer = { name: null, phone: null, email: null, handle: null };

export type Waiting = Omit<CallArgs<'receive'>, 'receivedAtMs' | 'isOldConfirmed'> & { readonly agoMs: number };

/** Fifty of earlier today and of the weeks before, two of them late today. */
function earlier(): readonly Inquiry[] {
  const subjects = ['invoice', 'opening hours', 'a quote', 'delivery'];
  const names = ['Nia Owusu', 'Tom Berg', 'Lucía Prado', 'Ada Stone', 'Jan Novak'];
  return Array.from({ length: 60 }, (_, index) => {
    const isToday = index < 48;
    const receivedAtMs = picturedMs - 2 * hourMs - index * 2 * minuteMs - (isToday ? 0 : (index - 40) * 2 * dayMs);
    const atMs = receivedAtMs + (index % 24 === 5 ? 14 : 3) * minuteMs;
    return anInquiry({
      receivedAtMs,
      customer: { ...nobody, name: names[index % names.length] ?? null },
      subject: subjects[index % subjects.length] ?? '',
      events: [anEvent('acknowledged', { atMs, by: 'Sam' }), anEvent('closed', { atMs: atMs + minuteMs, by: 'Sam' })],
    });
  });
}

export function call(name: string, subject: string): Omit<Waiting, 'agoMs'> {
  return { customer: { ...nobody, name }, channel: 'call', kind: 'ordinary', subject };
}

const waiting: readonly Waiting[] = [
  { ...call('Northside Dental', 'quote for 12 seats'), channel: 'web', kind: 'lead', agoMs: 8.2 * minuteMs },
  { ...call('Ana Ruiz', 'asked about her invoice'), agoMs: 4.8 * minuteMs },
  {
    ...call('', 'is Saturday still on?'),
    customer: { ...nobody, phone: '+34 600 110 233' },
    channel: 'text',
    agoMs: 0.9 * minuteMs,
  },
  {
    ...call('Oskar Lind', 'second delivery also broken'),
    channel: 'email',
    kind: 'sensitive',
    agoMs: dayMs - 52 * minuteMs,
  },
  {
    ...call('', 'comment on the June post'),
    customer: { ...nobody, handle: '@brightfield' },
    channel: 'social',
    agoMs: dayMs - 17 * hourMs - 3 * minuteMs,
  },
];

/** What adds somebody, and answers the id. */
export function adder(ask: Ask) {
  return async ({ agoMs, ...inquiry }: Waiting): Promise<string> =>
    (await ask('receive', { ...inquiry, receivedAtMs: picturedMs - agoMs, isOldConfirmed: true })).inquiryId;
}

export async function readIn(ask: Ask, inquiries: readonly Inquiry[]): Promise<void> {
  const contentBase64 = Buffer.from(exportJson(inquiries)).toString('base64');
  await ask('importJson', { fileName: 'past.json', contentBase64 });
}

export async function fillBusy({ ask }: Pick<ServedDesk, 'ask'>): Promise<void> {
  await readIn(ask, earlier());
  const add = adder(ask);
  for (const one of waiting) await add(one);
  const promised = await add({ ...call('Mei Tanaka', 'even without an update'), agoMs: 9 * minuteMs });
  await ask('acknowledge', { id: promised, owed: { type: 'promise', byMs: picturedMs + 100 * minuteMs } });
  const snoozed = await add({ ...call('Lena Vogt', 'new address'), agoMs: 4 * hourMs });
  await ask('snooze', { id: snoozed, untilMs: picturedMs + hourMs });
}

/** So many who wait, some of them late. */
export function fillWith(count: number) {
  return async ({ ask }: Pick<ServedDesk, 'ask'>): Promise<void> =>
    await readIn(
      ask,
      Array.from({ length: count }, (_, index) =>
        anInquiry({
          receivedAtMs: picturedMs - (index % 7 === 0 ? index * 2 : 600 + index * 90) * 1_000,
          customer: {
            ...nobody,
            name: `Customer ${index + 1}${index % 50 === 3 ? ' with a very long name indeed, of 80' : ''}`,
          },
          kind: index % 11 === 0 ? 'lead' : 'ordinary',
          subject: index % 3 === 0 ? '' : `question ${index}`,
        }),
      ),
    );
}
