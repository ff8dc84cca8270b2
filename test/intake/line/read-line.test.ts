import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../electron/contract/line.ts';
import { readLine, type LineContext, type LineReading } from '../../../electron/intake/line/read-line.ts';
import { inEnglish } from '../../support/in-english.ts';

const zone = 'Europe/Madrid';
const dayDueMs: LineContext['dayDueMs'] = ({ startMs }) => startMs + 86_400_000;
/** A Wednesday, 14:00:30 and a quarter of a second. */
const nowMs = Temporal.Instant.from('2026-11-18T13:00:30.250Z').epochMilliseconds;
const now = '2026-11-18T14:00:30';
const context: LineContext = { nowMs, zone, dayDueMs };

function instant(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

type Expected = Partial<Pick<Draft, 'channel' | 'kind' | 'subject'>> &
  Partial<Draft['customer']> & { readonly at?: string };

/** The whole draft but for its chips: a call of an ordinary kind, now, about nothing, where the table says nothing else. */
function draft({ channel = 'call', kind = 'ordinary', subject = '', at = now, ...customer }: Expected) {
  const nobody = { name: null, phone: null, email: null, handle: null };
  return { channel, kind, subject, receivedAtMs: instant(at), customer: { ...nobody, ...customer } };
}

function readDraft(line: string, more: Partial<LineContext> = {}) {
  const reading = readLine(line, { ...context, ...more });
  if (!reading.ok) return reading;
  const { chips: _chips, ...rest } = reading.draft;
  return rest;
}

describe('readLine', () => {
  it.each<[string, Expected]>([
    // A name is enough.
    ['Ana', { name: 'Ana' }],
    ['ana', { name: 'ana' }],
    ['ANA', { name: 'ANA' }],
    ['ana ruiz', { name: 'ana ruiz' }],
    ['May', { name: 'May' }],
    ['600110233', { phone: '600110233' }],
    ['billing@example.org', { channel: 'email', email: 'billing@example.org' }],
    ['@brightfield', { channel: 'social', handle: '@brightfield' }],
    // How it came.
    ['call Ana, invoice, 5 min ago', { name: 'Ana', subject: 'invoice', at: '2026-11-18T13:55:30' }],
    [
      'call +34 600 110 233 about the invoice 5 min ago',
      { phone: '+34 600 110 233', subject: 'the invoice', at: '2026-11-18T13:55:30' },
    ],
    ['call 112', { phone: '112' }],
    ['Call Ana', { name: 'Ana' }],
    ['phone Ana, 600 110 233, invoice 12', { name: 'Ana', phone: '600 110 233', subject: 'invoice 12' }],
    ['Ana Ruiz called at 9', { name: 'Ana Ruiz', at: '2026-11-18T09:00' }],
    ['call back Ana', { name: 'Ana', subject: 'call back' }],
    [
      'voicemail Oskar Lind second delivery also broken',
      { channel: 'voicemail', name: 'Oskar Lind', subject: 'second delivery also broken' },
    ],
    ['vm Oskar', { channel: 'voicemail', name: 'Oskar' }],
    ['message on the machine from Oskar Lind', { channel: 'voicemail', name: 'Oskar Lind' }],
    ['Ana left a message about the keys', { channel: 'voicemail', name: 'Ana', subject: 'the keys' }],
    ['e-mail from Ana. Invoice missing', { channel: 'email', name: 'Ana', subject: 'Invoice missing' }],
    ['email Ana text is wrong', { channel: 'email', name: 'Ana', subject: 'text is wrong' }],
    ["O'Brien emailed", { channel: 'email', name: "O'Brien" }],
    [
      'text 600110233: is Saturday still on?',
      { channel: 'text', phone: '600110233', subject: 'is Saturday still on?' },
    ],
    ['sms from Jean-Luc van der Berg: hello', { channel: 'text', name: 'Jean-Luc van der Berg', subject: 'hello' }],
    ['chat with José about his order #4417', { channel: 'chat', name: 'José', subject: 'his order #4417' }],
    ['WhatsApp Mei', { channel: 'chat', name: 'Mei', subject: 'WhatsApp' }],
    [
      '@brightfield comment on the June post',
      { channel: 'social', handle: '@brightfield', subject: 'comment on the June post' },
    ],
    ['tweet from @x', { channel: 'social', handle: '@x', subject: 'tweet' }],
    ['instagram dm from @x.y: hi', { channel: 'social', handle: '@x.y', subject: 'instagram dm: hi' }],
    ['facebook Ana: is it open', { channel: 'social', name: 'Ana', subject: 'facebook: is it open' }],
    ['walk-in Mr. Gómez at 13:05', { channel: 'walk-in', name: 'Mr. Gómez', at: '2026-11-18T13:05' }],
    ['Ana came by', { channel: 'walk-in', name: 'Ana' }],
    ['Northside Dental, web form, 12 seats', { channel: 'web', name: 'Northside Dental', subject: '12 seats' }],
    // What kind it is.
    ['lead Northside Dental web form', { channel: 'web', kind: 'lead', name: 'Northside Dental' }],
    [
      'lead: Northside Dental - web form - 12 seats',
      { channel: 'web', kind: 'lead', name: 'Northside Dental', subject: '12 seats' },
    ],
    [
      'lead +1 (415) 555-0132 ext 12 quote for 12 seats',
      { kind: 'lead', phone: '+1 (415) 555-0132 ext 12', subject: 'quote for 12 seats' },
    ],
    ['new customer Ana Ruiz', { kind: 'lead', name: 'Ana Ruiz' }],
    ['Ana Ruiz wants a quote for 12 seats', { kind: 'lead', name: 'Ana Ruiz', subject: 'wants a quote for 12 seats' }],
    ['email about lead time from Ana Ruiz', { channel: 'email', name: 'Ana Ruiz', subject: 'lead time from Ana Ruiz' }],
    [
      'email complaint from billing@example.org',
      { channel: 'email', kind: 'sensitive', email: 'billing@example.org', subject: 'complaint' },
    ],
    [
      'angry customer Frau Müller called about invoice 2024-118',
      { kind: 'sensitive', name: 'Frau Müller', subject: 'invoice 2024-118' },
    ],
    ['Ana Ruiz is upset about noise', { kind: 'sensitive', name: 'Ana Ruiz', subject: 'is upset about noise' }],
    ['broken promise: Ana', { kind: 'sensitive', name: 'Ana', subject: 'broken promise' }],
    ['complaint Ana Ruiz delivery late', { kind: 'sensitive', name: 'Ana Ruiz', subject: 'complaint, delivery late' }],
    // Where the name ends.
    ['Post Office called about the keys', { name: 'Post Office', subject: 'the keys' }],
    ['Smith & Sons, walk-in, wants keys', { channel: 'walk-in', name: 'Smith & Sons', subject: 'wants keys' }],
    ['Ana (Northside), invoice', { name: 'Ana', subject: '(Northside), invoice' }],
    ['ana ruiz, her order is late', { name: 'ana ruiz', subject: 'her order is late' }],
    ['call ana about the invoice', { name: 'ana', subject: 'the invoice' }],
    ['CALL ANA RUIZ ABOUT INVOICE', { name: 'ANA RUIZ', subject: 'INVOICE' }],
    ['URGENT call Ana', { name: 'Ana', subject: 'URGENT' }],
    ['is Ana there', { name: 'Ana', subject: 'is Ana there' }],
    ['call about the invoice, Ana Ruiz', { name: 'Ana Ruiz', subject: 'the invoice' }],
    ['Ana from Northside Dental, invoice', { name: 'Ana', subject: 'from Northside Dental, invoice' }],
    // Any script, and no script at all.
    ['Иван Петров called re: счёт', { name: 'Иван Петров', subject: 'счёт' }],
    ['محمد علي, call', { name: 'محمد علي' }],
    ['call 李雷 about 发票', { name: '李雷', subject: '发票' }],
    ['call 😀', { name: '😀' }],
    ['<b>x</b> call', { name: '<b>x</b>' }],
    // Numbers and addresses.
    [
      'email from Ana Ruiz <ana@example.org> subject: delivery 3 days late',
      { channel: 'email', name: 'Ana Ruiz', email: 'ana@example.org', subject: 'delivery 3 days late' },
    ],
    [
      'email from José at jose@example.org about chairs',
      { channel: 'email', name: 'José', email: 'jose@example.org', subject: 'chairs' },
    ],
    ['Ana at @brightfield', { channel: 'social', name: 'Ana', handle: '@brightfield' }],
    ['call Ana at 600110233, keys', { name: 'Ana', phone: '600110233', subject: 'keys' }],
    [
      'email from José, write at jose@example.org',
      { channel: 'email', name: 'José', email: 'jose@example.org', subject: 'write at jose@example.org' },
    ],
    ['call 600 110 233 10 min ago', { phone: '600 110 233', at: '2026-11-18T13:50:30' }],
    ['call 600 110 233 2 boxes missing', { phone: '600 110 233', subject: '2 boxes missing' }],
    ['Ana Ruiz (600110233) invoice', { name: 'Ana Ruiz', phone: '600110233', subject: 'invoice' }],
    [
      'Ana wants us on +34 600 110 233',
      { name: 'Ana', phone: '+34 600 110 233', subject: 'wants us on +34 600 110 233' },
    ],
    ['call Ana about order 600110233', { name: 'Ana', subject: 'order 600110233' }],
    ['Ana Ruiz 2024-118 missing', { name: 'Ana Ruiz', subject: '2024-118 missing' }],
    ['Ana Ruiz 2026-11-05 delivery', { name: 'Ana Ruiz', subject: '2026-11-05 delivery' }],
    ['call again 600110233', { phone: '600110233', subject: 'again' }],
    // When it came, and what only looks like it.
    ['missed call María José Núñez yesterday 17:40', { name: 'María José Núñez', at: '2026-11-17T17:40' }],
    ['5 min ago call Ana, invoice', { name: 'Ana', subject: 'invoice', at: '2026-11-18T13:55:30' }],
    ['Ana called half an hour ago about the keys', { name: 'Ana', subject: 'the keys', at: '2026-11-18T13:30:30' }],
    ['yesterday Ana called about keys at 15:05', { name: 'Ana', subject: 'keys', at: '2026-11-17T15:05' }],
    ['call Ana this morning at 9:15', { name: 'Ana', at: '2026-11-18T09:15' }],
    ['call Ana last night at 11', { name: 'Ana', at: '2026-11-17T23:00' }],
    ['call Ana 9am', { name: 'Ana', at: '2026-11-18T09:00' }],
    ['call Ana at 2', { name: 'Ana', at: '2026-11-18T14:00' }],
    ['just now call Ana', { name: 'Ana' }],
    ['May called about June', { name: 'May', subject: 'June' }],
    ['call Ana, second box, 10 days late', { name: 'Ana', subject: 'second box, 10 days late' }],
    ['text Ana: is it open now', { channel: 'text', name: 'Ana', subject: 'is it open now' }],
    ["call Ana about yesterday's delivery", { name: 'Ana', subject: "yesterday's delivery" }],
    ['call Ana about 14:05 train', { name: 'Ana', subject: '14:05 train' }],
    ['call Ana at 2026-13-45 10:00', { name: 'Ana', subject: 'at 2026-13-45 10:00' }],
    ['5 min ago call Ana yesterday', { name: 'Ana', subject: 'yesterday', at: '2026-11-18T13:55:30' }],
  ])('reads "%s"', (line, expected) => {
    expect(readDraft(line)).toEqual(draft(expected));
  });

  it('gives a message for a colleague to the one who sent it', () => {
    const colleagues = ['Mei Tanaka'];
    expect(readDraft('message for Mei from Ana Ruiz', { colleagues })).toEqual(
      draft({ channel: 'text', name: 'Ana Ruiz', subject: 'for Mei from Ana Ruiz' }),
    );
    expect(readDraft('call Mei Tanaka', { colleagues })).toEqual(draft({ name: 'Mei Tanaka' }));
  });

  it('shows each part that was recognised, and says what was assumed', () => {
    const reading = readLine('email complaint Ana <ana@example.org>, 600 110 233, 5 min ago', context);
    expect(inEnglish(reading.ok && reading.draft.chips)).toEqual([
      { field: 'channel', text: 'Email', isDefault: false },
      { field: 'kind', text: 'Sensitive', isDefault: false },
      { field: 'name', text: 'Ana', isDefault: false },
      { field: 'phone', text: '600 110 233', isDefault: false },
      { field: 'email', text: 'ana@example.org', isDefault: false },
      { field: 'subject', text: 'complaint', isDefault: false },
      { field: 'time', text: 'today 13:55', isDefault: false },
    ]);
    const alone = readLine('Ana', context);
    expect(inEnglish(alone.ok && alone.draft.chips)).toEqual([
      { field: 'channel', text: 'Call', isDefault: true },
      { field: 'name', text: 'Ana', isDefault: false },
      { field: 'time', text: 'now', isDefault: true },
    ]);
  });
});

describe('readLine refuses', () => {
  it.each<[string, string, LineReading]>([
    [
      'nothing',
      '   \n',
      { ok: false, reason: 'empty', sentence: 'Write who is waiting, such as “call Ana, invoice, 5 min ago”.' },
    ],
    ...[
      'call about the invoice',
      '!!!',
      'invoice is late again and nobody answers',
      'call 300 boxes broken',
      'email 5 min ago',
    ].map((line): [string, string, LineReading] => [
      `nobody in "${line}"`,
      line,
      {
        ok: false,
        reason: 'nothing-recognised',
        sentence:
          'Who is it? Put a name, a number or an address first, and a comma after the name: “ana ruiz, her order is late”.',
      },
    ]),
    [
      '501 characters',
      `Ana ${'x'.repeat(497)}`,
      {
        ok: false,
        reason: 'too-long',
        sentence:
          'Write at most 500 characters: who it is, how they reached us and what about. Keep the rest for a note.',
      },
    ],
  ])('%s', (_what, line, reading) => {
    expect(inEnglish(readLine(line, context))).toEqual(reading);
  });

  it('but not 500 characters', () => {
    expect(readDraft(`Ana, ${'x'.repeat(495)}`)).toEqual(draft({ name: 'Ana', subject: 'x'.repeat(495) }));
  });
});
