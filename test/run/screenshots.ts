// `npm run screenshots`: the page as it looks on a busy day, light and dark, into docs/.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallAnswer, CallArgs, CallName } from '../../electron/contract/calls.ts';
import type { Customer, Inquiry } from '../../electron/domain/inquiry.ts';
import { dayMs, hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { exportJson } from '../../electron/intake/export.ts';
import { serveBrowserEdition } from '../../electron/serve.ts';
import { buildPageIfNeeded } from '../../electron/start/build.ts';
import { anEvent, anInquiry } from '../support/builders.ts';
import { launchChromium } from '../support/chromium.ts';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const nobody: Customer = { name: null, phone: null, email: null, handle: null };

type Ask = <Name extends CallName>(name: Name, args: CallArgs<Name>) => Promise<CallAnswer<Name>>;

/** Forty-eight of earlier today, two of them late. */
function earlierToday(nowMs: number): readonly Inquiry[] {
  return Array.from({ length: 48 }, (_, index) => {
    const receivedAtMs = nowMs - 2 * hourMs - index * 2 * minuteMs;
    const atMs = receivedAtMs + (index % 24 === 5 ? 14 : 3) * minuteMs;
    const events = [anEvent('acknowledged', { atMs }), anEvent('closed', { atMs: atMs + minuteMs })];
    return anInquiry({ receivedAtMs, events });
  });
}

type Waiting = Omit<CallArgs<'receive'>, 'receivedAtMs' | 'isOldConfirmed'> & { readonly agoMs: number };

function ordinaryCall(name: string, subject: string): Omit<Waiting, 'agoMs'> {
  return { customer: { ...nobody, name }, channel: 'call', kind: 'ordinary', subject };
}

const waiting: readonly Waiting[] = [
  {
    customer: { ...nobody, name: 'Northside Dental' },
    channel: 'web',
    kind: 'lead',
    subject: 'quote for 12 seats',
    agoMs: 8.2 * minuteMs,
  },
  {
    customer: { ...nobody, name: 'Ana Ruiz' },
    channel: 'call',
    kind: 'ordinary',
    subject: 'asked about her invoice',
    agoMs: 4.8 * minuteMs,
  },
  {
    customer: { ...nobody, phone: '+34 600 110 233' },
    channel: 'text',
    kind: 'ordinary',
    subject: 'is Saturday still on?',
    agoMs: 0.9 * minuteMs,
  },
  {
    customer: { ...nobody, name: 'Oskar Lind' },
    channel: 'email',
    kind: 'sensitive',
    subject: 'second delivery also broken',
    agoMs: dayMs - 52 * minuteMs,
  },
  {
    customer: { ...nobody, handle: '@brightfield' },
    channel: 'social',
    kind: 'ordinary',
    subject: 'comment on the June post',
    agoMs: dayMs - 17 * hourMs - 3 * minuteMs,
  },
];

async function aBusyDay(ask: Ask): Promise<void> {
  const nowMs = Date.now();
  const { settings } = await ask('snapshot', {});
  await ask('changeSettings', { settings: { ...settings, me: 'Sam', firstSteps: 'done' }, basedOn: null });
  const text = exportJson(earlierToday(nowMs));
  await ask('importJson', { fileName: 'week.json', contentBase64: Buffer.from(text).toString('base64') });
  const add = async ({ agoMs, ...inquiry }: Waiting): Promise<string> =>
    (await ask('receive', { ...inquiry, receivedAtMs: nowMs - agoMs, isOldConfirmed: true })).inquiryId;
  for (const one of waiting) await add(one);
  const promised = await add({ ...ordinaryCall('Mei Tanaka', 'even without an update'), agoMs: 9 * minuteMs });
  await ask('acknowledge', { id: promised, owed: { type: 'promise', byMs: nowMs + 100 * minuteMs } });
  const snoozed = await add({ ...ordinaryCall('Lena Vogt', 'new address'), agoMs: 4 * hourMs });
  await ask('snooze', { id: snoozed, untilMs: nowMs + hourMs });
}

async function main(): Promise<number> {
  if (!(await buildPageIfNeeded())) return 1;
  const dataFolder = await mkdtemp(join(tmpdir(), 'ten-four-'));
  const edition = await serveBrowserEdition({ port: 0, open: false, dataFolder });
  if (edition.address === null) return edition.exitCode;
  const { address } = edition;
  const token = new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? '';
  await aBusyDay(async (name, args) => {
    const request = { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: JSON.stringify(args) };
    const response = await fetch(new URL(`/api/calls/${name}`, address), request);
    const result = await response.json();
    if (!result.ok) throw new Error(result.refusal.sentence);
    return result.value;
  });
  const browser = await launchChromium();
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 392, height: 600 }, colorScheme, deviceScaleFactor: 2 });
    await page.goto(address);
    await page.locator('[data-row]').first().waitFor();
    await page.screenshot({ path: join(docs, `page-${colorScheme}.png`) });
  }
  await browser.close();
  process.kill(process.pid, 'SIGINT');
  const code = await edition.exitCode;
  await rm(dataFolder, { recursive: true });
  return code;
}

process.exitCode = await main();
