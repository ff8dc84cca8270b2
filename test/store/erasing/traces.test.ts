import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../electron/domain/settings.ts';
import { encodeKept } from '../../../electron/store/backups/kept-values.ts';
import { partIn } from '../../../electron/store/erasing/survey.ts';
import { holdsTrace, mayHoldUnseen, tracesOf } from '../../../electron/store/erasing/traces.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../support/builders.ts';
import { withNewerSchema } from '../support/newer-schema.ts';

const events = [anEvent('acknowledged', { id: '0193-event', actionId: '0193-action' })];
const customer = { name: 'Zoë "Z" Quark', phone: null, email: null, handle: null };
const ana = anInquiry({ id: '0193-inquiry', subject: 'Leak', customer, events });
const traces = tracesOf([ana.id], [ana]);

describe('what is left of an erased customer in a file that cannot be read', () => {
  it.each([
    ['a name', Buffer.from('... Zoë "Z" Quark ...')],
    ['a name as JSON writes it', Buffer.from('{"name":"Zoë \\"Z\\" Quark"')],
    ['a name in UTF-16', Buffer.from('\ufeff{"name":"Zoë \\"Z\\" Quark"', 'utf16le')],
    ['a name in UTF-16 of the other order', Buffer.from('"Zoë \\"Z\\" Quark"', 'utf16le').swap16()],
    [
      'an event whose head is gone',
      Buffer.concat([Buffer.alloc(300), Buffer.from('"subject":"Leak","id":"0193-event"')]),
    ],
  ])('is known by %s', (_what, bytes) => {
    expect(holdsTrace(bytes, traces)).toBe(true);
  });

  it('is not what others wrote about the same', () => {
    expect(holdsTrace(Buffer.from('{"name":"Zora Quarks","subject":"Leak","id":"0193-other"}'), traces)).toBe(false);
  });
});

const stamp = { sequence: 1, savedAtMs: nineOClockMs };
const whole = encodeKept({ kind: 'settings', stamp, data: { ...defaultSettings('UTC'), me: 'Sam' } });

describe('a file without a trace that cannot be decoded', () => {
  it.each([
    ['a piece of a note', '"text":"In a hurry"},{"ty', true],
    ['a piece of a note in UTF-16', Buffer.from('a hurry', 'utf16le'), true],
    ['JSON that nothing proves', '{"subject":"Leak"}', true],
    ['a whole file of which a letter is another', whole.replace('Sam', 'Sum'), true],
    ['a whole file of another kind', whole, false],
    ['a whole file of a newer version', withNewerSchema(whole), false],
    ['no text at all', Buffer.alloc(9), false],
    ['nothing', '', false],
  ])('that is %s', (_what, content, may) => {
    expect(mayHoldUnseen(Buffer.from(content))).toBe(may);
  });
});

describe('R22 a file that cannot be decoded', () => {
  const names = '{"customers":["Zoë \\"Z\\" Quark"]}';
  const torn = '{"format":"ten-four/open","data":{"inquiries":[{"text":"In a hur';
  const others = '{"invoices":[12,13]}';
  it.each([
    ['open.json', torn, 'unsure'],
    ['open-LAPTOP.json', torn, 'unsure'],
    ['open.json.damaged-2026-11-21T09-00-00Z', others, 'unsure'],
    ['backups/closed/2026-10.json', others, 'unsure'],
    ['open.json', `${torn} 0193-event`, 'ours'],
    ['backups/notes.json', names, 'ours'],
    ['open-invoices.json', others, 'none'],
    ['open-invoices.json', `\ufeff${others}`, 'none'],
    ['open-invoices.json', names, 'foreign'],
    ['openapi.json', names, 'foreign'],
    ['open orders/list.json', names, 'foreign'],
    ['erasing.json.damaged-2026-11-21T09-00-00Z/contacts.json', names, 'foreign'],
    ['letter.json', torn, 'none'],
    ['export.csv', 'too-large', 'foreign'],
    ['open.json.damaged-2026-11-21T09-00-00Z', 'too-large', 'unsure'],
  ] as const)('%s with %j is %s', (path, content, part) => {
    expect(partIn(path, content === 'too-large' ? content : Buffer.from(content), traces)).toBe(part);
  });
});
