import { describe, expect, it } from 'vitest';
import { phoneSystems } from '../../../electron/intake/call-log/formats.ts';
import { readCallLog } from '../../../electron/intake/call-log/read-call-log.ts';
import { callsOf, nowMs, readLog, readText, told } from './support.ts';
import { inEnglish } from '../../support/in-english.ts';

/** Each log in its office's zone, and the calls in it. */
const logs: readonly (readonly [file: string, zone: string, system: string, calls: readonly string[]])[] = [
  [
    '3cx-v20.csv',
    'Europe/London',
    '3cx-v20 utf-8 , iso 1',
    [
      '2026-11-20T09:02:11Z inbound answered +442079460101 Northside Dental by Ben Okafor',
      '2026-11-20T09:15:40Z inbound unanswered +442079460102',
      '2026-11-20T09:21:05Z inbound unanswered +442079460102',
      '2026-11-20T09:40:12Z outbound unanswered +442079460102',
      '2026-11-20T09:58:00Z outbound answered +442079460102 by Maya Lindt',
      '2026-11-20T10:05:33Z internal answered 205 Ben Okafor by Maya Lindt',
      '2026-11-20T10:30:00Z inbound voicemail +442079460103 Harbour Bikes',
      '2026-11-20T11:00:00Z inbound unanswered withheld',
    ],
  ],
  [
    '3cx-older.csv',
    'Europe/Berlin',
    '3cx windows-1252 ; day-first 1',
    [
      '2026-11-03T16:55:00Z inbound unanswered +493023125104',
      '2026-11-20T08:12:04Z inbound unanswered +493023125101 Müller Gärten',
      '2026-11-20T08:13:30Z outbound answered +493023125101 by Anna Groß',
      '2026-11-20T09:01:00Z inbound answered +493023125102 by Jörg Weiß',
      '2026-11-20T09:20:45Z inbound unanswered +493023125103 Café Señor Núñez',
      '2026-11-20T10:02:00Z internal answered 102 Jörg Weiß by Anna Groß',
    ],
  ],
  [
    'ringcentral.csv',
    'America/Los_Angeles',
    'ringcentral utf-8 , month-first 1',
    [
      '2026-11-06T00:45:00Z inbound voicemail (415) 555-0103 Tom Becker',
      '2026-11-20T16:58:00Z inbound answered (415) 555-0101 Rosa Delgado by Dana Whitfield',
      '2026-11-20T17:10:00Z inbound unanswered (415) 555-0102 Kim & Sons',
      '2026-11-20T17:31:00Z outbound answered (415) 555-0102 Kim & Sons by Lee Park',
      '2026-11-20T18:02:00Z inbound unanswered withheld',
      '2026-11-20T18:02:00Z inbound unanswered withheld',
      '2026-11-20T18:30:00Z outbound unanswered (415) 555-0103 Tom Becker',
      '2026-11-20T18:41:00Z internal answered 101 Dana Whitfield by Lee Park',
      '2026-11-20T20:07:00Z inbound unanswered (415) 555-0105',
    ],
  ],
  [
    'aircall.csv',
    // Its times are UTC, whatever the office's zone is.
    'Europe/Paris',
    'aircall utf-8 , iso 0',
    [
      '2026-11-20T08:03:10Z inbound answered 33199000101 by Claire Dubois',
      '2026-11-20T08:20:00Z inbound unanswered 33199000102',
      '2026-11-20T08:24:30Z inbound unanswered 33199000102',
      '2026-11-20T08:41:00Z outbound answered 33199000102 by Claire Dubois',
      '2026-11-20T09:10:00Z inbound voicemail 33199000103',
      '2026-11-20T09:15:00Z inbound unanswered withheld',
      '2026-11-20T09:33:00Z outbound unanswered 33199000103',
    ],
  ],
  [
    'freepbx.csv',
    'America/Los_Angeles',
    'freepbx utf-8 , iso 0',
    [
      '2026-11-20T17:00:05Z inbound answered 4155550111 Rosa Delgado by Maya Lindt',
      '2026-11-20T17:30:00Z inbound unanswered 4155550112 Kim & Sons',
      '2026-11-20T17:44:10Z outbound unanswered 4155550112',
      '2026-11-20T17:50:00Z outbound answered 4155550112',
      '2026-11-20T18:02:00Z inbound voicemail 4155550113 Tom Becker',
      '2026-11-20T18:20:00Z internal answered 205 Ben Okafor by Maya Lindt',
      '2026-11-20T18:40:00Z inbound unanswered withheld',
    ],
  ],
  [
    'asterisk-master.csv',
    'America/Los_Angeles',
    'asterisk-master utf-8 , iso 0',
    [
      '2026-11-20T17:05:00Z inbound answered 4155550121 Rosa Delgado',
      '2026-11-20T17:31:00Z inbound unanswered 4155550122 Kim & Sons',
      '2026-11-20T17:55:30Z outbound answered 94155550122 by Maya Lindt',
      '2026-11-20T18:12:00Z inbound voicemail 4155550123',
      '2026-11-20T18:30:00Z internal unanswered 205',
    ],
  ],
  [
    'zoom-phone.csv',
    'America/Los_Angeles',
    'zoom-phone utf-8 , iso 0',
    [
      '2026-11-20T17:01:00Z inbound answered +14155550131 Rosa Delgado by Maya Lindt',
      '2026-11-20T17:30:00Z inbound unanswered +14155550132',
      '2026-11-20T21:15:30Z outbound answered +14155550132 by Maya Lindt',
      '2026-11-20T22:00:00Z internal answered 204 Maya Lindt by Ben Okafor',
      '2026-11-20T22:30:00Z inbound unanswered +14155550133 Harbour Bikes',
    ],
  ],
];

describe('readCallLog', () => {
  it.each(logs)('reads %s', (file, zone, summary, calls) => {
    const reading = readLog(file, { zone });
    expect(callsOf(reading).map(told)).toEqual(calls);
    if (!reading.ok) return;
    const { system, encoding, delimiter, dateOrder, leftOut, badRows } = reading;
    expect([`${system} ${encoding} ${delimiter} ${dateOrder} ${leftOut}`, badRows]).toEqual([summary, []]);
  });

  it('has a log of every phone system it knows', () => {
    const read = logs.map(([, , summary]) => summary.split(' ')[0]);
    expect(new Set(read)).toEqual(new Set(phoneSystems.map(({ id }) => id)));
  });

  it('tells one call with everything there is to it', () => {
    expect(callsOf(readLog('3cx-v20.csv', { zone: 'Europe/London' }))[0]).toEqual({
      atMs: Date.UTC(2026, 10, 20, 9, 2, 11),
      line: 2,
      direction: 'inbound',
      isAnswered: true,
      hasVoicemail: false,
      endedAtMs: Date.UTC(2026, 10, 20, 9, 6, 26),
      phone: '+442079460101',
      name: 'Northside Dental',
      agent: 'Ben Okafor',
      reference: '1001',
    });
  });

  it('matches headers without case, spaces, quotes and byte order mark', () => {
    const head = '\uFEFF"CALL  TIME" , "caller id",DESTINATION,  status';
    expect(callsOf(readText(`${head}\n2026-11-20 10:00:00,+493023125101,Ana (101),Unanswered\n`)).map(told)).toEqual([
      '2026-11-20T09:00:00Z inbound unanswered +493023125101',
    ]);
  });

  it('reads UTF-16 and the note that Excel leaves in the first line', () => {
    const text =
      'sep=;\r\nCall Time;Caller ID;Destination;Status\r\n2026-11-20 10:00:00;+493023125101;Ana (101);Missed\r\n';
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const reading = readCallLog(bytes, { zone: 'Europe/Berlin', nowMs, fileName: 'log.csv' });
    expect(reading).toMatchObject({
      encoding: 'utf-16le',
      delimiter: ';',
      calls: [{ line: 3, phone: '+493023125101' }],
    });
  });

  it('hands on the names of columns as they are, also none, and the same one twice', () => {
    const text = 'When,Number,Number,\n2026-11-20 10:00,+34600555101,+34600555102,x\n';
    expect(readText(text)).toMatchObject({ headers: ['When', 'Number', 'Number', ''] });
  });

  it('keeps markup and formulas as the text they are, and a name of two lines on one', () => {
    const reading = readLog('hostile.csv');
    expect(callsOf(reading).map(({ name, line }) => [line, name])).toEqual([
      [2, '<img src=x onerror="alert(1)">'],
      [3, "=cmd()|'/c calc'!A0"],
      [4, 'Two Lines Ltd, "Best" Bikes'],
    ]);
    expect(reading.ok && reading.badRows.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'The direction "constructor" is not known.'],
      [7, 'The result "__proto__" is not known.'],
    ]);
  });

  it('lists bad rows with line and reason, and takes the good ones', () => {
    const reading = readLog('bad-rows.csv');
    expect(callsOf(reading).map(({ line }) => line)).toEqual([2, 10, 13]);
    expect(reading.ok && reading.badRows.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'The row has 5 columns, the header has 9.'],
      [4, 'The date "yesterday" cannot be read.'],
      [5, 'The date "2027-03-01 08:00:00" is in the future.'],
      [6, 'There is no phone number.'],
      [7, 'The result "perhaps" is not known.'],
      [8, 'The direction "sideways" is not known.'],
      [9, 'The quotes in this row are broken.'],
      [11, 'The date "2026-02-30 08:45:00" cannot be read.'],
    ]);
    expect(reading.ok && reading.badRows[0]?.text).toBe('Support,2026-11-20 08:05:00,inbound,33199000102,33199000199');
  });

  it('cuts what it shows of a row of 10,000 characters', () => {
    const head = 'Call Time,Caller ID,Destination,Status';
    const reading = readText(`${head}\n${'x'.repeat(10_000)}\n2026-11-20 10:00:00,+493023125101,Ana (101),Missed\n`);
    expect(reading).toMatchObject({
      ok: true,
      calls: [{ line: 3 }],
      badRows: [{ line: 2, reason: 'The row has 1 column, the header has 4.', text: 'x'.repeat(120) }],
    });
  });

  it('says that the answered leg makes an answered call, in any order of rows', () => {
    const head = 'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking';
    const missed = '2026-11-20T10:00:00,7,+493023125101,Ana (101),Inbound,Unanswered,00:00:10,00:00:00';
    const answered = '2026-11-20T10:00:10,7,+493023125101,Ben (102),Inbound,Answered,00:00:05,00:01:00';
    const one = callsOf(readText([head, missed, answered].join('\n')));
    const other = callsOf(readText([head, answered, missed].join('\n')));
    expect(one.map(told)).toEqual(['2026-11-20T09:00:00Z inbound answered +493023125101 by Ben']);
    expect(other).toEqual(one);
  });
});

describe('readCallLog refuses', () => {
  it.each([
    ['an empty file', '', 'empty', 'The file is empty. Export the call log again, and choose that.'],
    ['spaces', ' \n\n', 'empty', 'The file is empty. Export the call log again, and choose that.'],
    [
      'one column',
      'hello\nworld\n',
      'not-csv',
      'This file has no columns. Export the call log as CSV and add that file.',
    ],
    [
      'commas only',
      ','.repeat(5000),
      'not-csv',
      'This file has no columns. Export the call log as CSV and add that file.',
    ],
  ])('%s', (_, text, reason, sentence) => {
    expect(inEnglish(readText(text))).toEqual({ ok: false, reason, sentence });
  });

  it('a file with a header and nothing else', () => {
    expect(readLog('header-only.csv')).toMatchObject({
      reason: 'empty',
      sentence: 'The file has column names but no calls. Export a period with calls, and choose that.',
    });
  });

  it('a workbook', () => {
    expect(readText('PK\u0003\u0004')).toMatchObject({ reason: 'not-csv', sentence: expect.stringContaining('Excel') });
  });

  it('a file of more than 25 MB, with its size, the limit and what to do', () => {
    const reading = readText('x'.repeat(50 * 1024 * 1024));
    expect(inEnglish(reading)).toEqual({
      ok: false,
      reason: 'too-big',
      sentence:
        'The file has 50 MB; 25 MB is the limit. ' +
        'Export a shorter period, for example one month, and add the files one after another.',
    });
  });

  it('more rows than the limit, and takes exactly as many', () => {
    const head = 'Call Time,Caller ID,Destination,Status';
    const row = '\n2026-11-20 10:00:00,+493023125101,Ana (101),Missed';
    const limits = { bytes: 10_000, rows: 3 };
    expect(readText(head + row.repeat(3), { limits }).ok).toBe(true);
    expect(inEnglish(readText(head + row.repeat(4), { limits }))).toEqual({
      ok: false,
      reason: 'too-big',
      sentence:
        'The file has more than 3 calls. ' +
        'Export a shorter period, for example one month, and add the files one after another.',
    });
  });

  it('a file whose quotes follow no rule', () => {
    const head = 'Call Time,Caller ID,Destination,Status';
    const rows = '\n2026-11-20 10:00:00,"+493023125101,Ana (101),Missed'.repeat(2000);
    expect(readText(head + rows)).toMatchObject({
      reason: 'not-csv',
      sentence: 'The quotes of more than 1,000 rows are broken, first in line 2. Export the log again as CSV.',
    });
  });

  it('bytes that are no text', () => {
    expect(readText('a\u0000b')).toMatchObject({ reason: 'not-csv' });
  });
});
