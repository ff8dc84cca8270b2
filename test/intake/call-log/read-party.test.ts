import { describe, expect, it } from 'vitest';
import { isExtension, readAgent, readParty } from '../../../electron/intake/call-log/read-party.ts';

describe('readParty', () => {
  it.each([
    ['+14155550101', '+14155550101', null],
    ['(415) 555-0101', '(415) 555-0101', null],
    ['"Rosa Delgado" <4155550101>', '4155550101', 'Rosa Delgado'],
    ['Harbour Bikes (+442079460103)', '+442079460103', 'Harbour Bikes'],
    ['Kim <b>bold</b> (204)', '204', 'Kim <b>bold</b>'],
    ['Ext. 204', '204', null],
    ['sip:4155550101@example.org', '4155550101', null],
    ['"4155550101" <4155550101>', '4155550101', null],
  ])('reads %s', (text, phone, name) => {
    expect(readParty(text)).toEqual({ phone, name, isWithheld: false });
  });

  it.each(['', 'Anonymous', 'RESTRICTED', '0000000000', '"anonymous" <anonymous>'])(
    'sees that "%s" was withheld',
    (text) => {
      expect(readParty(text)).toEqual({ phone: null, name: null, isWithheld: true });
    },
  );

  it('takes words for a name, not for a number', () => {
    expect(readParty('front desk')).toEqual({ phone: null, name: 'front desk', isWithheld: false });
  });
});

describe('readAgent', () => {
  it.each([
    ['101 - Dana Whitfield', 'Dana Whitfield'],
    ['Maya Lindt (204)', 'Maya Lindt'],
    ['Claire Dubois', 'Claire Dubois'],
    ['204', null],
    ['', null],
    ['-', null],
  ])('reads "%s"', (text, name) => {
    expect(readAgent(text)).toBe(name);
  });
});

describe('isExtension', () => {
  it('is true up to five digits', () => {
    expect(['204', '*9204', '12345', '116117', '+14155550101'].map(isExtension)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
