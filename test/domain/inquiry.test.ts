import { describe, expect, it } from 'vitest';
import { customerLabel, ownName, type Customer } from '../../electron/domain/inquiry.ts';

const nobody: Customer = { name: null, phone: null, email: null, handle: null };

describe('what a customer is called', () => {
  it.each<readonly [Partial<Customer>, string, string | null]>([
    [{}, 'Unknown customer', null],
    [{ name: ' Ana ', phone: '600' }, 'Ana', 'Ana'],
    [{ phone: '600', email: 'ana@example.org' }, '600', null],
    [{ name: 'Number withheld' }, 'Number withheld', null],
    [{ name: 'Number withheld', email: 'ana@example.org' }, 'ana@example.org', null],
  ])('%o: "%s", spoken to as %s', (ways, label, name) => {
    const customer = { ...nobody, ...ways };
    expect([customerLabel(customer), ownName(customer)]).toEqual([label, name]);
  });
});
