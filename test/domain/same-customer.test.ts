import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withheldName, type Customer } from '../../electron/domain/inquiry.ts';
import {
  areOfOneCustomer,
  customersOf,
  duplicatesAmong,
  sharedWay,
  sharesName,
  unitedCustomer,
  waysOf,
  type KnownCustomer,
} from '../../electron/domain/same-customer.ts';
import { anEvent, anInquiry } from '../support/builders.ts';

function known(part: Partial<Customer>): Customer {
  return { name: null, phone: null, email: null, handle: null, ...part };
}

function one(id: string, ...parts: readonly Partial<Customer>[]): KnownCustomer {
  return { id, customers: parts.map(known) };
}

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
    expect([sharedWay(known(a), known(b)), sharedWay(known(b), known(a))]).toEqual([way, way]);
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
    expect(sharesName(known({ name: a }), known({ name: b }))).toBe(isSame);
  });
});

describe('R13 one customer', () => {
  it.each<[string, Partial<Customer>, Partial<Customer>, boolean]>([
    ['the same number written differently', { phone: '+34 600 110 233' }, { phone: '600110233' }, true],
    ['the same address in capitals', { email: 'Ana@Example.org' }, { email: 'ana@example.org' }, true],
    ['the same handle', { handle: '@Brightfield' }, { handle: '@brightfield' }, true],
    ['another number', { phone: '+34 600 110 233' }, { phone: '+34 600 110 234' }, false],
    ['the same name alone', { name: 'Ana Ruiz' }, { name: 'Ana Ruiz' }, false],
    ['two withheld numbers', { phone: 'anonymous' }, { phone: 'anonymous' }, false],
    ['a number and an address', { phone: '600110233' }, { email: '600110233' }, false],
  ])('%s', (_case, a, b, isSame) => {
    expect([areOfOneCustomer(one('a', a), one('b', b)), areOfOneCustomer(one('b', b), one('a', a))]).toEqual([
      isSame,
      isSame,
    ]);
  });

  it('is known by what was merged too, and no more once that was taken back', () => {
    const email = known({ email: 'ana@example.org' });
    const merged = anEvent('merged-with', { customer: email });
    const inquiry = anInquiry({ customer: known({ phone: '600110233' }), events: [merged] });
    expect(customersOf(inquiry)).toEqual([known({ phone: '600110233' }), email]);
    const undone = anEvent('undone', { undoneActionId: merged.actionId });
    expect(customersOf({ ...inquiry, events: [merged, undone] })).toEqual([known({ phone: '600110233' })]);
  });

  it('put together keeps the first of what both know', () => {
    const first = known({ phone: '1234567' });
    expect(unitedCustomer([first, known({ name: 'Ana', phone: '7654321' }), known({ name: 'Eva' })])).toEqual(
      known({ name: 'Ana', phone: '1234567' }),
    );
  });

  it('are called by a name before words that stand in its place, whichever came first', () => {
    const [withheld, ana] = [known({ name: withheldName }), known({ name: 'Ana' })];
    const both = [
      unitedCustomer([withheld, ana]),
      unitedCustomer([ana, withheld]),
      unitedCustomer([withheld, known({})]),
    ];
    expect(both.map(({ name }) => name)).toEqual(['Ana', 'Ana', withheldName]);
  });
});

describe('R13 duplicates', () => {
  it('are noticed under any number or address, with the others in the order given', () => {
    const inquiries = [
      one('a', { phone: '+34 600 110 233' }),
      one('b', { email: 'ana@example.org' }),
      one('c', { phone: '600110233' }, { email: 'ANA@example.org' }),
      one('d', { phone: '+34 600 110 999' }),
      one('e', { name: 'Ana Ruiz' }),
    ];
    expect(Object.fromEntries(duplicatesAmong(inquiries))).toEqual({ a: ['c'], b: ['c'], c: ['a', 'b'] });
  });

  it('are not those whose numbers only end alike', () => {
    expect(duplicatesAmong([one('a', { phone: '+1 212 0110233' }), one('b', { phone: '+44 20 0110233' })]).size).toBe(
      0,
    );
  });

  it('are the same as found by comparing each with each', () => {
    const phone = fc.constantFrom(
      null,
      '+34 600 110 233',
      '600110233',
      '0600 110233',
      '+49 600 110 233',
      '233',
      'anon',
    );
    const email = fc.constantFrom(null, 'ana@example.org', 'ANA@example.org', 'bo@example.org');
    const customer = fc.record({ name: fc.constant(null), phone, email, handle: fc.constant(null) });
    const list = fc
      .array(fc.array(customer, { minLength: 1, maxLength: 2 }), { maxLength: 7 })
      .map((all) => all.map((customers, index): KnownCustomer => ({ id: `id-${index}`, customers })));
    fc.assert(
      fc.property(list, (inquiries) => {
        const slow = inquiries.flatMap((inquiry) => {
          const same = inquiries.filter((other) => other !== inquiry && areOfOneCustomer(inquiry, other));
          return same.length === 0 ? [] : [[inquiry.id, same.map(({ id }) => id)] as const];
        });
        expect(Object.fromEntries(duplicatesAmong(inquiries))).toEqual(Object.fromEntries(slow));
      }),
      { numRuns: 500 },
    );
  });
});

describe('R13 the ways to a customer', () => {
  it('are each named once, as they were written first', () => {
    const nobody = { name: null, phone: null, email: null, handle: null };
    const customers = [
      { ...nobody, name: 'Ana Ruiz', phone: '+34 600 110 233' },
      { ...nobody, name: ' ana  ruiz', phone: '0034600110233', email: 'Ana@example.org' },
      { ...nobody, name: 'Number withheld', email: 'ana@example.org', handle: '@ana' },
      { ...nobody, phone: 'anonymous' },
      { ...nobody, phone: 'anonymous' },
    ];
    expect(waysOf(customers)).toEqual({
      names: ['Ana Ruiz'],
      phones: ['+34 600 110 233', 'anonymous'],
      emails: ['Ana@example.org'],
      handles: ['@ana'],
    });
  });
});
