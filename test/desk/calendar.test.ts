import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../electron/domain/policy.ts';
import { openTestDesk, tuesdayTenMs, type TestDesk } from '../support/test-desk.ts';

const fieldsIn = (text: string, name: string): readonly string[] =>
  text.split('\r\n').flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

async function promisedTo(test: TestDesk, name: string, byMs: number): Promise<string> {
  const id = await test.receive({ customer: { name, phone: '+34 600', email: null, handle: null } });
  await test.ask('acknowledge', { id, owed: { type: 'promise', byMs } });
  return id;
}

describe('R8 promises in a calendar', () => {
  it('are all that run, the earliest first, with how to reach the customer', async () => {
    const test = await openTestDesk();
    await promisedTo(test, 'Ana Ruiz', tuesdayTenMs + 5 * hourMs);
    await promisedTo(test, 'Oskar Lind', tuesdayTenMs + 2 * hourMs);
    const closed = await promisedTo(test, 'Mei Tanaka', tuesdayTenMs + hourMs);
    await test.ask('close', { id: closed, reason: 'answered' });
    await test.receive();
    const text = test.desk.calendar();
    expect(fieldsIn(text, 'SUMMARY')).toEqual(['Contact Oskar Lind', 'Contact Ana Ruiz']);
    expect(fieldsIn(text, 'DTEND')).toEqual(['20261124T120000Z', '20261124T150000Z']);
    expect(fieldsIn(text, 'DESCRIPTION')).toEqual([String.raw`invoice\n+34 600`, String.raw`invoice\n+34 600`]);
  });

  it('keep their id and count up when the next one is made', async () => {
    const test = await openTestDesk();
    const id = await promisedTo(test, 'Ana Ruiz', tuesdayTenMs + hourMs);
    const first = test.desk.calendar();
    await test.ask('contact', { id, hasNews: false, owed: { type: 'promise', byMs: tuesdayTenMs + 3 * hourMs } });
    const { actionId } = test.view(id).undoable ?? { actionId: '' };
    const second = test.desk.calendar();
    await test.ask('undo', { actionId });
    const third = test.desk.calendar();
    expect([first, second, third].map((text) => fieldsIn(text, 'UID'))).toEqual([
      [`promise-${id}`],
      [`promise-${id}`],
      [`promise-${id}`],
    ]);
    const [a = 0, b = 0, c = 0] = [first, second, third].map((text) => Number(fieldsIn(text, 'SEQUENCE')[0]));
    expect(a < b && b < c).toBe(true);
    expect(fieldsIn(third, 'DTEND')).toEqual(fieldsIn(first, 'DTEND'));
  });

  it('are one file for one promise, and none for who was promised nothing', async () => {
    const test = await openTestDesk();
    const id = await promisedTo(test, 'Ana Ruiz', tuesdayTenMs + 26 * hourMs);
    const { fileName, text } = await test.ask('promiseFile', { id });
    expect([fileName, fieldsIn(text, 'SUMMARY')]).toEqual(['promise-2026-11-25.ics', ['Contact Ana Ruiz']]);
    const german = await test.ask('promiseFile', { id, language: 'de' });
    expect([fieldsIn(german.text, 'SUMMARY'), fieldsIn(german.text, 'X-WR-CALNAME')]).toEqual([
      ['Bei Ana Ruiz melden'],
      ['Ten-Four: Zusagen'],
    ]);
    const waiting = await test.receive();
    expect(await test.call('promiseFile', { id: waiting })).toMatchObject({ refusal: { reason: 'no-promise' } });
    expect(await test.call('promiseFile', { id: 'x' })).toMatchObject({ refusal: { reason: 'not-there' } });
  });

  it('hold what was promised to one that was merged and waits for the rest (R13)', async () => {
    const test = await openTestDesk();
    const id = await promisedTo(test, 'Ana Ruiz', tuesdayTenMs + hourMs);
    await test.clock.advance(minuteMs);
    const other = await test.receive();
    await test.ask('merge', { id, otherId: other });
    expect(fieldsIn(test.desk.calendar(), 'DTEND')).toEqual(['20261124T110000Z']);
  });
});

describe('the calendar feed', () => {
  it('speaks as the settings say, and as the computer where they leave it to that', async () => {
    const test = await openTestDesk({ computerLanguage: 'de' });
    await promisedTo(test, 'Ana Ruiz', tuesdayTenMs + hourMs);
    expect(fieldsIn(test.desk.calendar(), 'SUMMARY')).toEqual(['Bei Ana Ruiz melden']);
    const { settings } = test.desk.snapshot();
    const appearance = { ...settings.appearance, language: 'es' as const };
    await test.ask('changeSettings', { settings: { ...settings, appearance }, basedOn: null });
    expect(fieldsIn(test.desk.calendar(), 'SUMMARY')).toEqual(['Contactar con Ana Ruiz']);
    const english = await openTestDesk();
    await promisedTo(english, 'Ana Ruiz', tuesdayTenMs + hourMs);
    expect(fieldsIn(english.desk.calendar(), 'SUMMARY')).toEqual(['Contact Ana Ruiz']);
  });

  it('is said not to be there in an edition without an address', async () => {
    const test = await openTestDesk();
    expect(await test.ask('calendarFeed', {})).toEqual({ isOffered: false, address: null });
    expect(await test.call('switchCalendarFeed', { isOn: true })).toMatchObject({ refusal: { reason: 'no-feed' } });
  });
});
