import { describe, expect, it } from 'vitest';
import { callsOf, nowMs, readLog, readText, told } from './support.ts';

describe('a log of an unknown phone system', () => {
  const columns = { time: 0, name: 1, caller: 2, direction: 3, result: 4 };
  const mapping = { columns, headerLine: 1 };

  it('is shown with its headers and first rows', () => {
    expect(readLog('unknown-system.csv')).toMatchObject({
      ok: false,
      reason: 'unknown-columns',
      headers: ['When', 'Who', 'Number', 'In or out', 'Came of it'],
      headerLine: 1,
      sample: [
        ['03/04/2026 14:05', 'Rosa Delgado', '+34 600 555 101', 'in', 'missed'],
        ['04/04/2026 09:30', 'Kim & Sons', '+34 600 555 102', 'in', 'answered'],
        ['04/04/2026 10:00', 'Rosa Delgado', '+34 600 555 101', 'out', 'answered'],
      ],
    });
  });

  it('asks for the order of day and month when no row decides it', () => {
    expect(readLog('unknown-system.csv', { mapping })).toMatchObject({
      ok: false,
      reason: 'ambiguous-dates',
      sentence: 'Is "03/04/2026 14:05" the 3 April 2026 or the 4 March 2026? No row of this file says.',
      question: { written: '03/04/2026 14:05', dayFirst: '3 April 2026', monthFirst: '4 March 2026' },
    });
  });

  it.each([
    ['day-first', '2026-04-03T12:05:00Z'],
    ['month-first', '2026-03-04T13:05:00Z'],
  ] as const)('is read with the columns and the order %s that a person says', (dateOrder, first) => {
    const reading = readLog('unknown-system.csv', { mapping, dateOrder, zone: 'Europe/Madrid' });
    expect(callsOf(reading).map(told)).toEqual([
      `${first} inbound unanswered +34 600 555 101 Rosa Delgado`,
      '2026-04-04T07:30:00Z inbound answered +34 600 555 102 Kim & Sons',
      '2026-04-04T08:00:00Z outbound answered +34 600 555 101 Rosa Delgado',
    ]);
    expect(reading).toMatchObject({ system: 'by-hand', dateOrder });
  });

  it('can have no header', () => {
    const text = 'Rosa,2026-11-20 10:00,+34600555101,0\nKim,2026-11-20 10:05,+34600555102,65\n';
    const headers = ['', '', '', ''];
    expect(readText(text)).toMatchObject({ reason: 'unknown-columns', headers, headerLine: null });
    const byHand = { columns: { name: 0, time: 1, caller: 2, duration: 3 }, headerLine: null };
    expect(callsOf(readText(text, { mapping: byHand })).map(told)).toEqual([
      '2026-11-20T09:00:00Z inbound unanswered +34600555101 Rosa',
      '2026-11-20T09:05:00Z inbound answered +34600555102 Kim',
    ]);
  });

  it('learns words from the person', () => {
    const text = 'Wann,Nummer,Richtung,Ergebnis\n2026-11-20 10:00,+34600555101,rein,verpasst\n';
    const columnsOfText = { time: 0, caller: 1, direction: 2, result: 3 };
    const known = { columns: columnsOfText, headerLine: 1 };
    expect(readText(text, { mapping: known })).toMatchObject({
      badRows: [{ reason: 'The direction "rein" is not known.' }],
    });
    const learnt = { ...known, directions: { rein: 'inbound' }, results: { verpasst: 'missed' } } as const;
    expect(callsOf(readText(text, { mapping: learnt })).map(told)).toEqual([
      '2026-11-20T09:00:00Z inbound unanswered +34600555101',
    ]);
  });

  it.each([
    [{ name: 1 }, 'Say which column this is: Date, with or without the time.'],
    [{ time: 0 }, 'Say which column this is: Number of the caller, or of the customer.'],
    [{ time: 9 }, 'There is no such column for this: Date, with or without the time. Choose another.'],
  ])('says what is missing in %o', (chosen, sentence) => {
    const reading = readLog('unknown-system.csv', { mapping: { columns: chosen, headerLine: 1 } });
    expect(reading).toMatchObject({ reason: 'unknown-columns', sentence });
  });

  it('gives calls of tomorrow a day, for clocks and zones that differ', () => {
    const text = (hours: number): string =>
      `When,Number\n${new Date(nowMs + hours * 3_600_000).toISOString()},+34600555101\n`;
    const soon = { mapping: { columns: { time: 0, caller: 1 }, headerLine: 1 } };
    expect(callsOf(readText(text(23), soon))).toHaveLength(1);
    expect(readText(text(25), soon)).toMatchObject({ calls: [], badRows: [{ line: 2 }] });
  });
});
