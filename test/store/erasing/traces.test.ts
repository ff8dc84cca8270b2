import { describe, expect, it } from 'vitest';
import { holdsTrace, tracesOf } from '../../../electron/store/erasing/traces.ts';
import { anEvent, anInquiry } from '../../support/builders.ts';

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
