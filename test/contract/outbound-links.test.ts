import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callLink, longestLink, mailLink, textLink } from '../../electron/contract/outbound-links.ts';

const message = { subject: 'Your email: A & B?', text: 'Hello,\nyou & me = 100%' };

describe('mailLink', () => {
  it('carries subject and text, with lines as mail has them', () => {
    expect(mailLink({ email: ' ana+shop@example.org ' }, message)).toBe(
      'mailto:ana%2Bshop@example.org?subject=Your%20email%3A%20A%20%26%20B%3F&body=Hello%2C%0D%0Ayou%20%26%20me%20%3D%20100%25',
    );
  });

  it.each([null, '', 'Ana Ruiz', 'ana@x@y', 'a@b?bcc=c@d', 'a@b,c@d', 'a@b&cc=c@d', 'a%0d@b', '<a@b>', 'a b@c'])(
    'is none for %j',
    (email) => {
      expect(mailLink({ email }, message)).toBeNull();
    },
  );

  it('leaves a text that is too long to be copied', () => {
    const link = mailLink({ email: 'ana@example.org' }, { subject: 'S', text: 'ä'.repeat(1_000) });
    expect(link).toBe('mailto:ana@example.org?subject=S');
  });

  it('is read back as written, to one recipient and with no other field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ maxLength: 80 }), (subject, text) => {
        const link = mailLink({ email: 'ana@example.org' }, { subject, text });
        const url = new URL(link ?? '');
        expect(url.pathname).toBe('ana@example.org');
        const fields = new URLSearchParams(url.search.replaceAll('+', '%2B'));
        expect([...fields]).toEqual([
          ['subject', subject.toWellFormed()],
          ['body', text.replaceAll('\n', '\r\n').toWellFormed()],
        ]);
        expect((link ?? '').length).toBeLessThanOrEqual(longestLink);
      }),
    );
  });
});

describe('callLink and textLink', () => {
  it.each([
    ['+34 600 110 233', '+34600110233'],
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['020 7946-0000 ext. 12', '02079460000'],
    ['tel:112', '112'],
  ])('%s is dialled as %s', (phone, number) => {
    expect([callLink({ phone }), textLink({ phone }, 'Hi & bye')]).toEqual([
      `tel:${number}`,
      `sms:${number}?body=Hi%20%26%20bye`,
    ]);
  });

  it.each([null, '', 'anonymous', '12', '+34 600 <script>', '*21*600110233#', '600110233;phone-context=x'])(
    'are none for %j',
    (phone) => {
      expect([callLink({ phone }), textLink({ phone }, 'Hi')]).toEqual([null, null]);
    },
  );
});
