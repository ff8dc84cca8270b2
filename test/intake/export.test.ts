import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportColumns } from '../../electron/domain/document-words.ts';
import type { MessageLanguage } from '../../electron/domain/message-language.ts';
import { defaultSettings } from '../../electron/domain/settings.ts';
import { exportCsv, exportJson } from '../../electron/intake/export.ts';
import { readJsonExport } from '../../electron/intake/import-json.ts';
import { anEvent, anInquiry, everyEvent, nineOClockMs } from '../support/builders.ts';
import { anyEvents } from '../support/domain-builders.ts';
import { merged } from '../support/merges.ts';
import { inEnglish } from '../support/in-english.ts';

const context = { zone: 'Europe/Madrid', nowMs: nineOClockMs };

function rowsOf(csv: string): readonly Record<string, string>[] {
  return parse(csv, { bom: true, columns: true });
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', '+34 600', 'a"b', 'x,y', '\r\n', '\t=1', "'", '-'),
);
const anyInquiries = fc
  .array(fc.record({ name: anyText, subject: anyText, phone: fc.option(anyText), events: anyEvents }), { maxLength: 5 })
  .map((list) =>
    list.map(({ name, subject, phone, events }) =>
      anInquiry({ subject, customer: { name, phone, email: null, handle: null }, events }),
    ),
  );

describe('R13 merged inquiries in a file', () => {
  it('are said to be merged, and come back identical', () => {
    const { kept, other } = merged(anInquiry({ id: 'a' }), anInquiry({ id: 'b' }), nineOClockMs + 60_000);
    expect(
      rowsOf(exportCsv([kept, other], context)).map((row) => [row['id'], row['status'], row['contact by']]),
    ).toEqual([
      ['a', 'waiting', ''],
      ['b', 'merged', ''],
    ]);
    expect(inEnglish(readJsonExport(exportJson([kept, other])))).toEqual({ ok: true, inquiries: [kept, other] });
  });
});

describe('exportCsv', () => {
  it('writes one row an inquiry, with everything that happened in the last column', () => {
    const events = [
      anEvent('acknowledged', { atMs: nineOClockMs + 240_000 }),
      anEvent('promised', { atMs: nineOClockMs + 240_000, byMs: nineOClockMs + 3_600_000 }),
    ];
    const promised = anInquiry({
      customer: { name: 'José Núñez', phone: '+34 600 110 233', email: 'jose@example.org', handle: '@jose' },
      events,
    });
    const csv = exportCsv([promised, anInquiry({ events: [anEvent('closed')] }), anInquiry()], context);
    expect(rowsOf(csv)[0]).toEqual({
      id: promised.id,
      received: '2026-11-21T10:00:00+01:00',
      channel: 'call',
      kind: 'ordinary',
      name: 'José Núñez',
      phone: '+34 600 110 233',
      email: 'jose@example.org',
      // The sign of a network is what a spreadsheet takes for a formula.
      handle: "'@jose",
      subject: 'Invoice',
      source: 'by-hand',
      reference: '',
      'added by': 'Sam',
      status: 'acknowledged',
      acknowledged: '2026-11-21T10:04:00+01:00',
      'acknowledged by': 'Sam',
      'contact by': '2026-11-21T11:00:00+01:00',
      closed: '',
      'close reason': '',
      events: JSON.stringify(events),
    });
    expect(rowsOf(csv).map((row) => [row['status'], row['closed'], row['close reason']])).toEqual([
      ['acknowledged', '', ''],
      ['closed', '2026-11-21T10:00:00+01:00', 'answered'],
      ['waiting', '', ''],
    ]);
  });

  it('speaks the language that was asked for, in its headings and in all cells that nobody has written', () => {
    const inquiry = anInquiry({
      channel: 'walk-in',
      kind: 'lead',
      source: { system: 'by-hand', reference: null },
      events: [anEvent('closed', { reason: 'no-answer-needed' })],
    });
    const rows = (language: MessageLanguage) =>
      parse(exportCsv([inquiry], { ...context, language }), { bom: true }) as readonly (readonly string[])[];
    const [german, spanish] = [rows('de'), rows('es')];
    expect([german[0]?.slice(1, 3), spanish[0]?.slice(1, 3)]).toEqual([
      ['Eingegangen', 'Kanal'],
      ['recibida', 'canal'],
    ]);
    const at = ['channel', 'kind', 'source', 'status', 'closeReason'] as const;
    const cellsOf = (all: readonly (readonly string[])[]) =>
      at.map((column) => all[1]?.[exportColumns.indexOf(column)]);
    expect([rows('en'), german, spanish].map(cellsOf)).toEqual([
      ['walk-in', 'lead', 'by-hand', 'closed', 'no-answer-needed'],
      ['Besuch', 'Lead', 'von Hand', 'abgeschlossen', 'keine Antwort nötig'],
      ['visita', 'cliente potencial', 'a mano', 'cerrada', 'no requería respuesta'],
    ]);
    const [cells, ...others] = [rows('en'), german, spanish].map((all) =>
      all[1]?.filter((_, index) => !at.some((column) => exportColumns.indexOf(column) === index)),
    );
    expect(others).toEqual([cells, cells]);
  });

  it.each([
    ['en', 'Number withheld'],
    ['es', 'Número oculto'],
    ['de', 'Nummer unterdrückt'],
  ] as const)('says in %s that a number was withheld', (language, said) => {
    const customer = { name: 'Number withheld', phone: null, email: null, handle: null };
    const csv = exportCsv([anInquiry({ customer })], { ...context, language });
    const [, row = []] = parse(csv, { bom: true }) as readonly (readonly string[])[];
    expect(row[exportColumns.indexOf('name')]).toBe(said);
  });

  it('begins with the mark by which Excel reads accents, and ends lines as it does', () => {
    const csv = exportCsv([anInquiry()], context);
    expect([csv.startsWith('\uFEFFid,received,'), csv.endsWith('\r\n'), csv.split('\r\n').length]).toEqual([
      true,
      true,
      3,
    ]);
  });

  it.each([
    ["=cmd()|'/c calc'!A0", "'=cmd()|'/c calc'!A0"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['+1+2', "'+1+2"],
    ['+34-600', "'+34-600"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['+34 600 110 233', '+34 600 110 233'],
    ['+44 (0)20 7946.0000', '+44 (0)20 7946.0000'],
    ['(415) 555-0101', '(415) 555-0101'],
    ['<img src=x>', '<img src=x>'],
    ['a, "b"\nc', 'a, "b"\nc'],
  ])('writes %j so that no spreadsheet runs it', (subject, shown) => {
    const [row] = rowsOf(exportCsv([anInquiry({ subject })], context));
    expect(row?.['subject']).toBe(shown);
  });

  it('says that an inquiry was withdrawn', () => {
    const mistaken = anInquiry();
    const withdrawn = { ...mistaken, events: [anEvent('undone', { undoneActionId: mistaken.id })] };
    expect(rowsOf(exportCsv([withdrawn], context))[0]?.['status']).toBe('withdrawn');
  });

  it('keeps every cell in its column, whatever people write, and no cell begins a formula', () => {
    fc.assert(
      fc.property(anyInquiries, (inquiries) => {
        const rows = rowsOf(exportCsv(inquiries, context));
        expect(rows.map((row) => [row['id'], row['events']])).toEqual(
          inquiries.map(({ id, events }) => [id, JSON.stringify(events)]),
        );
        const cells = rows.flatMap((row) => Object.values(row));
        expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell) && !/^\+\d[\d ().]*$/.test(cell))).toEqual([]);
      }),
    );
  });
});

describe('exportJson', () => {
  it('comes back identical', () => {
    fc.assert(
      fc.property(anyInquiries, (inquiries) => {
        const unique = inquiries.map((one) => ({
          ...one,
          events: one.events.filter(({ id }, index) => one.events.findIndex((event) => event.id === id) === index),
        }));
        expect(inEnglish(readJsonExport(exportJson(unique)))).toEqual({ ok: true, inquiries: unique });
      }),
    );
  });

  it('comes back identical with every kind of event, and with settings beside it', () => {
    const inquiries = [anInquiry({ events: everyEvent() }), anInquiry()];
    const text = exportJson(inquiries, defaultSettings('Europe/Madrid'));
    expect(inEnglish(readJsonExport(`\uFEFF${text}`))).toEqual({ ok: true, inquiries });
    expect(JSON.parse(text)).toMatchObject({
      format: 'ten-four-export',
      version: 1,
      settings: { policy: { openHours: { zone: 'Europe/Madrid' } } },
    });
  });
});

describe('readJsonExport', () => {
  const good = exportJson([anInquiry()]);
  it.each([
    [
      'a cut file',
      good.slice(0, -20),
      'This file is no JSON, or it is cut off, so nothing was added. Save the export again, and choose that.',
    ],
    [
      'other JSON',
      '[1, 2]',
      'This is no export of Ten-Four, so nothing was added. Choose a JSON file that Ten-Four has saved.',
    ],
    [
      'null',
      'null',
      'This is no export of Ten-Four, so nothing was added. Choose a JSON file that Ten-Four has saved.',
    ],
    [
      'a later version',
      good.replace('"version":1', '"version":2'),
      'This export is of a later version of Ten-Four. Update the app first. Nothing was added.',
    ],
    [
      'an unknown channel',
      good.replace('"call"', '"pigeon"'),
      '0.channel in this export is not as it was written, so nothing was added. Save it again, and choose that.',
    ],
    [
      'no list',
      '{"format":"ten-four-export","version":1,"inquiries":7}',
      'Something in this export is not as it was written, so nothing was added. Save it again, and choose that.',
    ],
  ])('refuses %s', (_, text, sentence) => {
    expect(inEnglish(readJsonExport(text))).toEqual({ ok: false, sentence });
  });
});
