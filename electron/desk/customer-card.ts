// Owns what is put together about one customer: every inquiry by which they are known, open or closed, wherever it stands.
import type { CustomerCard } from '../contract/history.ts';
import { done, refuse, type Result } from '../contract/result.ts';
import { notThere } from '../domain/action.ts';
import { notedTimeOf, type DayWindow } from '../domain/best-time.ts';
import { isErased } from '../domain/erasure.ts';
import { inquiryLabel, type Customer, type Inquiry } from '../domain/inquiry.ts';
import { customerFigures } from '../domain/inquiry-record.ts';
import { areOfOneCustomer, customersOf, keysOfInquiry, unitedCustomer, waysOf } from '../domain/same-customer.ts';
import { compareArrivals } from '../store/store.ts';
import { recordView } from './history-page.ts';
import type { History } from './history.ts';
import type { DeskParts } from './parts.ts';

/** A switchboard that many call from is no customer whose every inquiry anybody reads. */
const mostRead = 1_000;

export async function customerCard(parts: DeskParts, history: History, id: string): Promise<Result<CustomerCard>> {
  const chosen = parts.ledger.entry(id)?.inquiry ?? (await history.find([id])).get(id);
  if (chosen === undefined) return refuse(...notThere);
  const { inquiries, isCut } = await inquiriesOf(parts, history, chosen);
  const records = inquiries.map((inquiry) => recordView(parts, inquiry));
  const isOpen = ({ inquiry: { standing } }: (typeof records)[number]): boolean => standing.phase !== 'closed';
  const customers = differentOnes([chosen, ...inquiries].flatMap(customersOf));
  const [first = chosen.customer, ...others] = customers;
  const named = { ...chosen, customer: unitedCustomer([first, ...others]) };
  return done({
    label: inquiryLabel(named),
    isErased: isErased(chosen),
    ways: waysOf(customers),
    records: [...records.filter(isOpen), ...records.filter((one) => !isOpen(one))],
    isCut,
    figures: customerFigures(records.map(({ record }) => record)),
    bestTime: bestTimeIn(inquiries),
  });
}

interface Found {
  /** The newest arrival first. */
  readonly inquiries: readonly Inquiry[];
  readonly isCut: boolean;
}

/**
 * Whoever shares a number, an address or a handle with one of them is one of them, so that the card is the same from each.
 * An erased one has none of these and stays alone (R22).
 */
async function inquiriesOf(parts: DeskParts, history: History, chosen: Inquiry): Promise<Found> {
  let found: Found = { inquiries: [chosen], isCut: false };
  for (;;) {
    const keys = new Set(found.inquiries.flatMap(keysOfInquiry));
    if (keys.size === 0) return found;
    const next = await knownBy(parts, history, [...keys], found.inquiries);
    const knows = new Set(next.inquiries.flatMap(keysOfInquiry));
    found = next;
    if (next.isCut || knows.size <= keys.size) return found;
  }
}

async function knownBy(
  { ledger }: DeskParts,
  history: History,
  keys: readonly string[],
  known: readonly Inquiry[],
): Promise<Found> {
  const entries = ledger.entries();
  const here = entries.flatMap(({ inquiry, standing: { phase } }) =>
    phase === 'withdrawn' || phase === 'merged' ? [] : [inquiry],
  );
  const without = entries.map(({ inquiry }) => inquiry.id);
  const archived = await history.lookForCustomer({ keys, without, most: mostRead + 1 });
  const own = { customers: differentOnes(known.flatMap(customersOf)) };
  const isKnown = new Set(known.map(({ id }) => id));
  // Keys only say where to look: two numbers of different countries may end alike.
  const inquiries = [...here, ...archived]
    .filter((one) => isKnown.has(one.id) || areOfOneCustomer(own, { customers: customersOf(one) }))
    .sort(compareArrivals);
  const isCut = archived.length > mostRead || inquiries.length > mostRead;
  return { inquiries: inquiries.slice(0, mostRead), isCut };
}

/** Who called five hundred times was written down in a few ways. */
function differentOnes(customers: readonly Customer[]): readonly Customer[] {
  return [...new Map(customers.map((customer) => [JSON.stringify(customer), customer])).values()];
}

function bestTimeIn(inquiries: readonly Inquiry[]): DayWindow | null {
  const noted = inquiries.flatMap((inquiry) => notedTimeOf(inquiry) ?? []).sort((a, b) => a.atMs - b.atMs);
  return noted.at(-1)?.window ?? null;
}
