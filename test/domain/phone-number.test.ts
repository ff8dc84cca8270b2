import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePhoneNumber, phoneDigits } from '../../electron/domain/phone-number.ts';

describe('phoneDigits', () => {
  it.each([
    ['+34 600 110 233', '34600110233'],
    ['0034 600-110-233', '34600110233'],
    ['600.110.233', '600110233'],
    ['+44 (0)20 7946 0000', '442079460000'],
    ['0044 20 7946 0000', '442079460000'],
    ['020 7946 0000', '02079460000'],
    ['(020) 7946/0000', '02079460000'],
    ['+1 (415) 555-0132 ext 12', '14155550132'],
    ['415-555-0132 x12', '4155550132'],
    ['415-555-0132x12', '4155550132'],
    ['4155550132,,12', '4155550132'],
    ['4155550132#12', '4155550132'],
    ['tel:+1-415-555-0132;ext=12', '14155550132'],
    ['sip:+34600110233@example.org;user=phone', '34600110233'],
    ['\u202a+34 600 110 233\u202c', '34600110233'],
    ['+34\u00a0600\u2011110\u2011233', '34600110233'],
    ['٦٠٠١١٠٢٣٣', '600110233'],
    ['112', '112'],
    ['0012', '0012'],
  ])('reads %j as %s', (text, digits) => {
    expect(phoneDigits(text)).toBe(digits);
  });

  it.each([
    '',
    '   ',
    'anonymous',
    'Unknown',
    'restricted',
    'Private',
    'Withheld 1',
    'Ana Ruiz',
    '000000',
    '+',
    '-',
    'x12',
  ])('finds no number in %j', (text) => {
    expect(phoneDigits(text)).toBeNull();
  });
});

describe('isSamePhoneNumber', () => {
  it.each([
    ['spaces mean nothing', '+34 600 110 233', '+34600110233'],
    ['00 is a way to write +', '+34 600 110 233', '0034600110233'],
    ['an export may leave out the +', '+34 600 110 233', '34600110233'],
    ['a national number lacks the country code', '+34 600 110 233', '600110233'],
    ['the trunk zero stands for the country code', '+44 20 7946 0000', '020 7946 0000'],
    ['(0) is only dialled at home', '+44 (0)20 7946 0000', '020 7946 0000'],
    ['(0) is only dialled at home, both abroad', '+44 (0)20 7946 0000', '0044 20 7946 0000'],
    ['an Italian zero is part of the number', '+39 06 1234 5678', '06 12345678'],
    ['from the United States 011 is dialled', '+34 600 110 233', '011 34 600 110 233'],
    ['a local number lacks the area code', '+1 (415) 555-0132', '555-0132'],
    ['an exchange puts a digit in front for an outside line', '9600110233', '600110233'],
    ['an extension rings behind the same number', '+1 415 555 0132 ext 12', '+1 415 555 0132'],
    ['an extension is itself', '204', '204'],
  ])('holds: %s', (_reason, a, b) => {
    expect([isSamePhoneNumber(a, b), isSamePhoneNumber(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['other digits', '+34 600 110 233', '+34 600 110 234'],
    ['an ending of six digits is chance', '110233', '600110233'],
    ['an extension may be the end of any number', '204', '+34 600 110 204'],
    ['an extension keeps its zeros', '012', '12'],
    ['two full numbers with different country codes', '+91 555 123 4567', '+1 555 123 4567'],
    ['a full number is not the end of another full number', '+34 600 110 233', '0049 34 600 110 233'],
    ['a withheld number is not another withheld number', 'anonymous', 'anonymous'],
    ['nothing is not nothing', '', ''],
    ['zeros are sent for withheld numbers', '00000000', '00000000'],
    ['nothing is not the end of everything', '', '+34 600 110 233'],
    ['a withheld number is no number', 'Restricted', '600110233'],
  ])('does not hold: %s', (_reason, a, b) => {
    expect([isSamePhoneNumber(a, b), isSamePhoneNumber(b, a)]).toEqual([false, false]);
  });

  it('is the same from both sides and never throws, whatever the text', () => {
    const anyText = oneof(
      string({ unit: 'binary', maxLength: 40 }),
      string({ unit: constantFrom(...'+0123456789 ()-x,#@:'.split('')), maxLength: 24 }),
    );
    assert(property(anyText, anyText, (a, b) => isSamePhoneNumber(a, b) === isSamePhoneNumber(b, a)));
  });

  it('holds for a number and itself in any grouping', () => {
    const groups = array(integer({ min: 100, max: 9999 }), { minLength: 3, maxLength: 4 });
    assert(
      property(groups, constantFrom(' ', '-', '.', '/', ''), (numbers, gap) => {
        expect(isSamePhoneNumber(`+${numbers.join(gap)}`, `00${numbers.join('')}`)).toBe(true);
      }),
    );
  });
});
