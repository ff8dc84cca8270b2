import { describe, expect, it } from 'vitest';
import { withheldName, type Customer } from '../../electron/domain/inquiry.ts';
import { sharedWay, sharesName } from '../../electron/domain/same-customer.ts';

const nobody: Customer = { name: null, phone: null, email: null, handle: null };

describe('sharedWay (R1)', () => {
  it.each<readonly [string, Partial<Customer>, Partial<Customer>, ReturnType<typeof sharedWay>]>([
    ['the number, however it is written', { phone: '+34 600 110 233' }, { phone: '600110233' }, 'phone'],
    ['another number', { phone: '+34 600 110 233' }, { phone: '+34 600 110 234' }, null],
    ['the address, in other letters', { email: 'Ana@Example.com ' }, { email: 'ana@example.com' }, 'email'],
    ['the handle, in other letters', { handle: '@Brightfield' }, { handle: '@brightfield' }, 'handle'],
    ['the name alone', { name: 'Ana Ruiz' }, { name: 'Ana Ruiz' }, null],
    ['nothing known of either', {}, {}, null],
    ['empty addresses', { email: '', handle: ' ' }, { email: '', handle: ' ' }, null],
    ['a number before an address', { phone: '600110233', email: 'a@b' }, { phone: '600110233', email: 'a@b' }, 'phone'],
  ])('knows %s', (_case, a, b, way) => {
    expect([
      sharedWay({ ...nobody, ...a }, { ...nobody, ...b }),
      sharedWay({ ...nobody, ...b }, { ...nobody, ...a }),
    ]).toEqual([way, way]);
  });
});

describe('sharesName', () => {
  it.each<readonly [string | null, string | null, boolean]>([
    ['Ana Ruiz', ' ana  ruiz', true],
    ['Zoë', 'Zoe\u0308', true],
    ['Ana Ruiz', 'Ana', false],
    [null, null, false],
    ['', '', false],
    // Everybody who withheld the number is called that.
    [withheldName, withheldName, false],
  ])('of %j and %j is %j', (a, b, isSame) => {
    expect(sharesName({ ...nobody, name: a }, { ...nobody, name: b })).toBe(isSame);
  });
});
