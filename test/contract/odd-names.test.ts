// Whatever a customer is called, what is written with it says just that, and is read back as it was written.
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { mailLink, textLink } from '../../electron/contract/outbound-links.ts';
import { documentWords } from '../../electron/domain/document-words.ts';
import { handOffText } from '../../electron/domain/hand-off-words.ts';
import { calendarText } from '../../electron/domain/ical.ts';
import { channels, customerLabel } from '../../electron/domain/inquiry.ts';
import { addressedAs, casesFor, messageText } from '../../electron/domain/message.ts';
import { fillBraces, messageLanguages } from '../../electron/domain/message-language.ts';
import { searchTextOf, searchWords } from '../../electron/domain/search-text.ts';
import { exportCsv } from '../../electron/intake/export.ts';
import { anInquiry, nineOClockMs } from '../support/builders.ts';
import { oddNames, unseenNames } from '../support/odd-names.ts';

const customerCalled = (name: string | null) => ({
  name,
  phone: '+34 600 110 233',
  email: 'ana@example.org',
  handle: null,
});

function messagesTo(name: string | null): readonly string[] {
  const values = { name, me: 'Sam', promise: 'tomorrow at 10:00', colleague: 'Kim' };
  return messageLanguages.flatMap((language) =>
    channels.flatMap((channel) =>
      casesFor('promised').map((messageCase) => messageText(channel, messageCase, values, language)),
    ),
  );
}

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

describe.each(oddNames)('a name with %s', (_, name) => {
  it('is what the customer is called, and spoken to as', () => {
    expect([customerLabel(customerCalled(name)), addressedAs(customerCalled(name), 'call')]).toEqual([name, name]);
  });

  it('stands in every message as it is, and changes nothing else of it', () => {
    const plain = messagesTo('Ben');
    const changed = messagesTo(name).filter((text, at) => {
      const expected = plain[at] ?? '';
      return text !== expected.replaceAll('Ben', () => name) || (expected.includes('Ben') && timesIn(text, name) < 1);
    });
    expect(changed).toEqual([]);
  });

  it('comes through the links of mail and messages', () => {
    const text = `Dear ${name},\nI call at ten.`;
    const mail = new URL(mailLink(customerCalled(name), { subject: name, text }) ?? '');
    const [subject, body] = ['subject', 'body'].map((key) => mail.searchParams.get(key));
    const sms = new URL(textLink(customerCalled(name), text) ?? '');
    expect([mail.pathname, subject, body, [...mail.searchParams.keys()], sms.searchParams.get('body')]).toEqual([
      'ana@example.org',
      name,
      text.replaceAll('\n', '\r\n'),
      ['subject', 'body'],
      text,
    ]);
  });

  it.each(messageLanguages)('comes through a calendar in %s', (language) => {
    const words = documentWords(language);
    const summary = fillBraces(words.promise, { name });
    const entry = { uid: 'one', sequence: 1, byMs: nineOClockMs, summary, description: `${name}\n+34 600` };
    const calendar = new ICAL.Component(ICAL.parse(calendarText(words.calendarName, [entry], nineOClockMs)));
    const [event, ...others] = calendar.getAllSubcomponents('vevent');
    expect([
      event?.getFirstPropertyValue('summary'),
      event?.getFirstPropertyValue('description'),
      others.length,
    ]).toEqual([summary, `${name}\n+34 600`, 0]);
    expect(summary).toContain(name);
  });

  it('comes through a sheet, where no program runs it', () => {
    const csv = exportCsv([anInquiry({ customer: customerCalled(name) })], { zone: 'UTC', nowMs: nineOClockMs });
    const [row]: readonly Record<string, string>[] = parse(csv, { bom: true, columns: true });
    expect(row?.['name']).toBe(name.startsWith('=') ? `'${name}` : name);
  });

  it('stands in the words for a colleague, and is found by its own words', () => {
    const facts = {
      customer: name,
      reach: [],
      what: 'Call back',
      due: '10:00',
      isPromised: true,
      accept: '9:10',
      me: 'Sam',
    };
    expect(messageLanguages.filter((language) => !handOffText(facts, language).includes(name))).toEqual([]);
    const text = searchTextOf(anInquiry({ customer: customerCalled(name) }));
    expect(searchWords(name).filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe.each(unseenNames)('a name of which nothing can be seen: %s', (_, name) => {
  it('is none: the customer is called by the number, and spoken to without one', () => {
    const nobody = { name, phone: null, email: null, handle: name };
    expect([
      customerLabel(customerCalled(name)),
      customerLabel(nobody),
      addressedAs(nobody, 'social'),
      messagesTo(addressedAs(nobody, 'social')),
    ]).toEqual(['+34 600 110 233', 'Unknown customer', null, messagesTo(null)]);
  });
});

describe('a name that turns the text around it', () => {
  it('is written without the signs that do', () => {
    const customer = customerCalled('\u202eziuR\u202c\u0007 \u2066anA\u2069');
    expect([customerLabel(customer), addressedAs(customer, 'call')]).toEqual(['ziuR  anA', 'ziuR  anA']);
  });
});
