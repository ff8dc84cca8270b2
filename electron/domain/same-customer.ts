// Owns when two records are of one customer and by what, and notices that one customer has several inquiries open.
import { effectiveEvents } from './event.ts';
import { ownName, withheldName, type Customer, type Inquiry } from './inquiry.ts';
import { isSamePhoneNumber, phoneDigits } from './phone-number.ts';

export type SharedWay = 'phone' | 'email' | 'handle';

/** R1, R13: the way to reach them that both have. A name alone is no proof: two customers may share it. */
export function sharedWay(a: Customer, b: Customer): SharedWay | null {
  if (areBoth(a.phone, b.phone, isSamePhoneNumber)) return 'phone';
  if (areBoth(a.email, b.email, isSameText)) return 'email';
  if (areBoth(a.handle, b.handle, isSameText)) return 'handle';
  return null;
}

/** For a person to decide on. Callers who withheld their number share no name, only the words in its place. */
export function sharesName(a: Customer, b: Customer): boolean {
  return areBoth(a.name, b.name, (one, other) => isSameText(one, other) && one !== withheldName);
}

function areBoth(a: string | null, b: string | null, isSame: (one: string, other: string) => boolean): boolean {
  return a !== null && b !== null && isSame(a, b);
}

function isSameText(a: string, b: string): boolean {
  const plain = plainText(a);
  return plain !== '' && plain === plainText(b);
}

function plainText(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** R13: everything by which the customer of an inquiry is known, its own first, then that of those merged into it. */
export function customersOf(inquiry: Inquiry): readonly [Customer, ...Customer[]] {
  const merged = effectiveEvents(inquiry).flatMap((event) => (event.type === 'merged-with' ? [event.customer] : []));
  return [inquiry.customer, ...merged];
}

/** What is known of one customer put together; where two know a different number, the first stays. */
export function unitedCustomer([first, ...others]: readonly [Customer, ...Customer[]]): Customer {
  return others.reduce(
    (known, one) => ({
      name: betterName(known, one),
      phone: known.phone ?? one.phone,
      email: known.email ?? one.email,
      handle: known.handle ?? one.handle,
    }),
    first,
  );
}

/** Words in the place of a name give way to a name. */
function betterName(known: Customer, one: Customer): string | null {
  return ownName(known) === null && ownName(one) !== null ? one.name : (known.name ?? one.name);
}

/** An open inquiry, with everything by which its customer is known. */
export interface KnownCustomer {
  readonly id: string;
  readonly customers: readonly Customer[];
}

/** Numbers that are the same end in the same seven digits; shorter ones are only equal to themselves. */
const endingLength = 7;

/** R13: for each inquiry the others of the same customer, in the order given; only those that have some. */
export function duplicatesAmong(inquiries: readonly KnownCustomer[]): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, KnownCustomer[]>();
  for (const inquiry of inquiries) {
    for (const key of new Set(inquiry.customers.flatMap(keysOf))) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [inquiry]);
      else same.push(inquiry);
    }
  }
  const crowded = new Set([...byKey.values()].filter(({ length }) => length > 1).flat());
  const place = new Map(inquiries.map(({ id }, index) => [id, index]));
  return new Map(
    [...crowded].flatMap((inquiry): readonly (readonly [string, readonly string[]])[] => {
      const near = new Set(inquiry.customers.flatMap(keysOf).flatMap((key) => byKey.get(key) ?? []));
      const same = [...near].filter((other) => other !== inquiry && areOfOneCustomer(inquiry, other));
      const ids = same.map(({ id }) => id).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
      return ids.length === 0 ? [] : [[inquiry.id, ids]];
    }),
  );
}

export function areOfOneCustomer(a: Pick<KnownCustomer, 'customers'>, b: Pick<KnownCustomer, 'customers'>): boolean {
  return wayOfOneCustomer(a.customers, b.customers) !== null;
}

/** The way that any of these shares with any of those. */
export function wayOfOneCustomer(these: readonly Customer[], those: readonly Customer[]): SharedWay | null {
  for (const one of these) {
    for (const other of those) {
      const way = sharedWay(one, other);
      if (way !== null) return way;
    }
  }
  return null;
}

/** The different ways by which one customer is called and reached. */
export interface CustomerWays {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly handles: readonly string[];
}

/** Each once, however it is written; as it was written first. */
export function waysOf(customers: readonly Customer[]): CustomerWays {
  return {
    names: different(
      customers.map(({ name }) => name).filter((name) => name !== withheldName),
      isSameText,
    ),
    phones: different(
      customers.map(({ phone }) => phone),
      isSamePhoneNumber,
    ),
    emails: different(
      customers.map(({ email }) => email),
      isSameText,
    ),
    handles: different(
      customers.map(({ handle }) => handle),
      isSameText,
    ),
  };
}

function different(
  ways: readonly (string | null)[],
  isSame: (one: string, other: string) => boolean,
): readonly string[] {
  return ways.reduce<readonly string[]>(
    (known, way) => (way === null || known.some((one) => one === way || isSame(one, way)) ? known : [...known, way]),
    [],
  );
}

/** What an inquiry can be looked up by: two of one customer share one of these; who shares one need not be the same. */
export function keysOfInquiry(inquiry: Inquiry): readonly string[] {
  return [...new Set(customersOf(inquiry).flatMap(keysOf))];
}

function keysOf({ phone, email, handle }: Customer): readonly string[] {
  const digits = phone === null ? null : phoneDigits(phone);
  return [
    ...(digits === null ? [] : [`number ${digits.slice(-endingLength)}`]),
    ...(email === null ? [] : [`email ${plainText(email)}`]),
    ...(handle === null ? [] : [`handle ${plainText(handle)}`]),
  ];
}
