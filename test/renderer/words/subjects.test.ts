import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { viewBy } from '../../../electron/contract/view-of.ts';
import { handOffText } from '../../../electron/domain/hand-off-words.ts';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { mailSubject } from '../../../electron/domain/message-words.ts';
import { hourMs } from '../../../electron/domain/policy.ts';
import { searchTextOf } from '../../../electron/domain/search-text.ts';
import { uuidV7 } from '../../../electron/domain/uuid.ts';
import { english } from '../../../electron/domain/words.ts';
import { exportCsv, exportJson } from '../../../electron/intake/export.ts';
import { subjectOf } from '../../../electron/shell/notifications/word-parts.ts';
import { lineOf } from '../../../renderer/desk/line-words.ts';
import { matchesSearch } from '../../../renderer/desk/matches.ts';
import { eventWords } from '../../../renderer/features/history/history-words.ts';
import { mergedWords, partWords } from '../../../renderer/features/merge/merge-words.ts';
import { de } from '../../../renderer/words/de.ts';
import { es } from '../../../renderer/words/es.ts';
import { speak } from '../../../renderer/words/say.ts';
import { projectFolder } from '../../run/steps.ts';
import { anEvent, anInquiry } from '../../support/builders.ts';
import { rules } from '../../support/domain-builders.ts';
import { propertyReads } from '../../support/property-reads.ts';
import { openTestDesk, tuesdayTenMs } from '../../support/test-desk.ts';

const zone = 'UTC';
const callAtMs = tuesdayTenMs - hourMs;
const logId = (atMs: number): string => uuidV7(atMs, new Uint8Array([7, 7, 7, 7, 7, 7, 7, 7, 7, 7]));
const ways = { name: 'Ana Ruiz', phone: '+34 600 110 233', email: null, handle: null };

/** As an earlier import left it, with a further call and one that was merged into it. */
const imported = anInquiry({
  id: logId(callAtMs),
  receivedAtMs: callAtMs,
  customer: ways,
  channel: 'call',
  subject: 'Missed call',
  source: { system: '3cx', reference: 'call-1' },
  events: [
    anEvent('followed-up', { atMs: callAtMs + 1, by: null, subject: 'Missed call' }),
    anEvent('merged-with', {
      atMs: callAtMs + 2,
      otherId: logId(callAtMs - hourMs),
      channel: 'voicemail',
      subject: 'Voicemail',
      receivedAtMs: callAtMs - hourMs,
      arrivals: [],
    }),
    anEvent('acknowledged', { atMs: callAtMs + 3, by: 'Sam' }),
    anEvent('promised', { atMs: callAtMs + 3, by: 'Sam', byMs: tuesdayTenMs + hourMs }),
  ],
});

/** The same words, typed. */
const typed = anInquiry({
  id: logId(callAtMs + 500),
  receivedAtMs: callAtMs,
  customer: ways,
  channel: 'call',
  subject: 'Missed call',
  events: [
    anEvent('followed-up', { atMs: callAtMs + 1, by: 'Sam', subject: 'Missed call' }),
    anEvent('merged-with', {
      atMs: callAtMs + 2,
      otherId: logId(callAtMs - hourMs + 500),
      channel: 'voicemail',
      subject: 'Voicemail',
      receivedAtMs: callAtMs - hourMs,
      arrivals: [],
    }),
    anEvent('acknowledged', { atMs: callAtMs + 3, by: 'Sam' }),
    anEvent('promised', { atMs: callAtMs + 3, by: 'Sam', byMs: tuesdayTenMs + hourMs }),
  ],
});

const viewed = (inquiry: Inquiry): InquiryView => viewBy(inquiry, rules, 'Sam');

/** How a desk that has read the inquiry in says it. */
async function atDesk(inquiry: Inquiry) {
  const test = await openTestDesk();
  const contentBase64 = Buffer.from(exportJson([inquiry])).toString('base64');
  await test.ask('importJson', { fileName: 'all.json', contentBase64 });
  return test;
}

type Place = readonly [place: string, words: (inquiry: Inquiry) => string | Promise<string>];

/** Every place in which a subject is shown or sent. */
const places: readonly Place[] = [
  ['the row, the card, the book, the focus view and the reports', (inquiry) => lineOf(viewed(inquiry))],
  ['the joined ones of a row', (inquiry) => mergedWords(viewed(inquiry).merged, zone, tuesdayTenMs)],
  ['the choice of whom to join', (inquiry) => partWords(viewed(inquiry), zone, tuesdayTenMs)],
  ['the history', (inquiry) => inquiry.events.map((event) => eventWords(event, () => 'then')).join('\n')],
  ['the subject of a mail', (inquiry) => mailSubject(inquiry.channel, viewed(inquiry).subject, 'de')],
  [
    'the words to a colleague',
    (inquiry) => {
      const what = lineOf(viewed(inquiry));
      const facts = { customer: 'Ana', reach: [], what, due: '', isPromised: true, accept: '', me: 'Sam' };
      return handOffText(facts, 'de');
    },
  ],
  ['a notification', (inquiry) => subjectOf({ view: viewed(inquiry), dueMs: 0, about: 'promise' }, english.say)],
  ['the sheet', (inquiry) => exportCsv([{ ...inquiry, events: [] }], { zone, nowMs: tuesdayTenMs, language: 'de' })],
  ['the search among closed ones', (inquiry) => searchTextOf(inquiry)],
  [
    'the file of a promise',
    async (inquiry) => (await (await atDesk(inquiry)).ask('promiseFile', { id: inquiry.id })).text,
  ],
  ['the calendar feed', async (inquiry) => (await atDesk(inquiry)).desk.calendar()],
  [
    'the sheet that erases',
    async (inquiry) => JSON.stringify(await (await atDesk(inquiry)).ask('previewErase', { id: inquiry.id })),
  ],
];

const raw = /missed call|voicemail/iu;

afterEach(() => speak({ locale: 'en-GB', texts: null }));

describe('what a call log was imported with', () => {
  it.each(places)('is not said in English in %s', async (_, words) => {
    for (const language of [
      { locale: 'es-ES', texts: es },
      { locale: 'de-DE', texts: de },
    ]) {
      speak(language);
      expect(await words(imported)).not.toMatch(raw);
    }
  });

  it.each(places)('stays in %s where a person has typed it', async (_, words) => {
    speak({ locale: 'de-DE', texts: de });
    expect(await words(typed)).toMatch(raw);
  });

  it('is said in the language of the page in the history, also of a further call', () => {
    speak({ locale: 'de-DE', texts: de });
    const [further] = imported.events;
    expect(further === undefined ? '' : eventWords(further, () => '')).toBe(
      'Hat sich noch einmal gemeldet: Verpasster Anruf',
    );
  });

  it('is found in the list by the words that the list shows', () => {
    speak({ locale: 'es-ES', texts: es });
    const [view, waits] = [viewed(imported), viewed({ ...imported, events: imported.events.slice(0, 1) })];
    expect([matchesSearch(view, 'missed'), matchesSearch(waits, 'llamada perdida')]).toEqual([false, true]);
  });
});

const ofView = 'of a view, where it is the written one';
const ofLine = 'of what is being typed';

/** Who reads a subject, and why it may be read as it stands there. */
const readers: Readonly<Record<string, string>> = {
  'electron/contract/outbound-links.ts': 'of a mail, which is put together elsewhere',
  'electron/desk/calendar.ts': ofView,
  'electron/desk/people.ts': ofLine,
  'electron/desk/sample-inquiries.ts': 'of an invented customer',
  'electron/domain/action.ts': ofLine,
  'electron/domain/merge.ts': 'an event holds it as it came in',
  'electron/domain/subject.ts': 'here it becomes the written one',
  'electron/intake/line/line-parts.ts': ofLine,
  'electron/intake/line/line-steps.ts': ofLine,
  'electron/intake/line/read-line.ts': ofLine,
  'electron/shell/notifications/word-parts.ts': ofView,
  'renderer/desk/line-words.ts': ofView,
  'renderer/desk/matches.ts': ofView,
  'renderer/features/add/corrections.ts': ofLine,
  'renderer/features/add/use-add.ts': ofLine,
  'renderer/features/erase/erase-sheet.tsx': 'of the preview, where it is the written one',
  'renderer/features/history/history-words.ts': 'of an event, beside how it came',
  'renderer/features/merge/merge-words.ts': ofView,
  'renderer/features/message/write-message.tsx': ofView,
};

describe('a subject', () => {
  it('is read as it stands only where that was looked at', () => {
    const files = globSync('{electron,renderer}/**/*.{ts,tsx}', { cwd: projectFolder })
      .map((file) => ({ file: file.replaceAll('\\', '/'), source: readFileSync(join(projectFolder, file), 'utf8') }))
      // Reading all of them into trees takes seconds.
      .filter(({ source }) => source.includes('subject'));
    const found = files.filter(({ file, source }) => propertyReads(file, source).has('subject'));
    expect(found.map(({ file }) => file).toSorted()).toEqual(Object.keys(readers).toSorted());
  });
});
