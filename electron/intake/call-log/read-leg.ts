// Owns the step from one row to one leg of a call: who called whom, and what came of it.
import type { Gaps } from '../../domain/words.ts';
import { flaw, type Flaw } from './call-log-reading.ts';
import type { Picked } from './find-columns.ts';
import type { Direction, Outcome, PhoneSystem } from './phone-system.ts';
import { cleanName, isExtension, readAgent, readParty, type Party } from './read-party.ts';
import type { Row } from './read-rows.ts';
import { meaningOf, readOutcome, type Cell } from './read-outcome.ts';
import { readDuration, readWhen, type When } from './read-when.ts';

/** What is longer is no name and no number, and patterns are slow on it. */
const longestCell = 500;

/** A row that was understood, but for its time: what that means the other rows may have to say. */
export interface Leg {
  readonly line: number;
  readonly when: When;
  /** The cells of the time, for a sentence about them. */
  readonly writtenAs: string;
  readonly endWhen: When | null;
  readonly seconds: number | null;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly phone: string | null;
  readonly name: string | null;
  readonly agent: string | null;
  readonly reference: string | null;
}

export type LegReading =
  { readonly is: 'leg'; readonly leg: Leg } | ({ readonly is: 'bad' } & Flaw) | { readonly is: 'no-call' };

/** Reads a row of a log whose columns and words are known. */
export function readLeg(row: Row, system: PhoneSystem, picked: Picked): LegReading {
  const cell = cellOf(row, picked);
  if (isNoCall(system, cell)) return { is: 'no-call' };
  const writtenAs = `${cell('time')}${cell('date')} ${cell('timeOfDay')}`.trim();
  const when = readWhen(writtenAs);
  if (when === null) return noDate(writtenAs);
  const sides = { caller: readParty(cell('caller')), callee: readParty(cell('callee')) };
  const direction = readDirection(system, picked, cell, sides);
  if (direction === null) return bad('The direction "{written}" is not known.', { written: cut(cell('direction')) });
  const outcome = readOutcome(system, picked, cell, sides.callee);
  if (outcome === null) return bad('The result "{written}" is not known.', { written: cut(cell('result')) });
  const people = readPeople(system, cell, direction, sides);
  if (people.phone === null && (!people.isWithheld || direction === 'outbound'))
    return bad('There is no phone number.');
  const leg: Leg = {
    line: row.line,
    when,
    writtenAs,
    endWhen: readWhen(cell('end')),
    seconds: readSeconds(picked, cell),
    direction: isOurs(people) ? 'internal' : direction,
    outcome,
    phone: people.phone,
    name: people.name,
    agent: people.agent,
    reference: cell('reference') === '' ? null : cell('reference'),
  };
  return { is: 'leg', leg };
}

interface Sides {
  readonly caller: Party;
  readonly callee: Party;
}

/** The customer, and the colleague at the other end. */
function readPeople(
  system: PhoneSystem,
  cell: Cell,
  direction: Direction,
  { caller, callee }: Sides,
): Party & Pick<Leg, 'agent'> {
  const [outside, outsideName, inside, insideName] =
    direction === 'inbound'
      ? [caller, cell('callerName'), callee, cell('calleeName')]
      : [callee, cell('calleeName'), caller, cell('callerName')];
  const customer = cell('customer') === '' ? outside : readParty(cell('customer'));
  return {
    phone: customer.phone,
    isWithheld: customer.isWithheld,
    name: cleanName(cell('name')) ?? nameOf(outsideName) ?? customer.name,
    agent: readAgent(cell('agent')) ?? colleague(system, insideName, inside),
  };
}

function noDate(written: string): LegReading {
  if (written === '') return bad('There is no date.');
  return bad('The date "{written}" cannot be read.', { written: cut(written) });
}

/** The text of a field: of its columns the first that is not empty. */
function cellOf(row: Row, picked: Picked): Cell {
  return (field) => {
    for (const index of picked.get(field) ?? []) {
      const text = row.cells[index]?.slice(0, longestCell).trim() ?? '';
      if (text !== '') return text;
    }
    return '';
  };
}

function bad(template: string, gaps?: Gaps): LegReading {
  return { is: 'bad', ...flaw(template, gaps) };
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}

function isNoCall(system: PhoneSystem, cell: Cell): boolean {
  if (/^(?:grand )?totals?\b/i.test(cell('time'))) return true;
  return system.noCalls?.includes(cell('kind').toLowerCase()) === true;
}

/** Null when the log has a word for it that is not known. */
function readDirection(system: PhoneSystem, picked: Picked, cell: Cell, { caller, callee }: Sides): Direction | null {
  if (picked.has('direction')) return meaningOf(system.directions, cell('direction')) ?? null;
  // A log with one number and no direction is one of incoming calls.
  if (cell('did') !== '' || (picked.has('customer') && !picked.has('callee'))) return 'inbound';
  const isOurCallee = isOurs(callee) || callee.phone === null;
  if (isOurs(caller)) return isOurCallee ? 'internal' : 'outbound';
  // FreePBX writes the office's own number as the source of calls out; the context tells.
  return !isOurCallee && cell('context').startsWith('from-internal') ? 'outbound' : 'inbound';
}

function isOurs({ phone }: Party): boolean {
  return phone !== null && isExtension(phone);
}

function readSeconds(picked: Picked, cell: Cell): number | null {
  if (picked.has('duration')) return readDuration(cell('duration'));
  const parts = [readDuration(cell('ringing')), readDuration(cell('talking'))].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

function nameOf(text: string): string | null {
  return text === '' ? null : readParty(text).name;
}

/** Asterisk writes what was dialled ("s"), and beside an outside number what the office is called: no person's name. */
function colleague(system: PhoneSystem, name: string, party: Party): string | null {
  if (system.needsChannel !== true) return nameOf(name) ?? party.name;
  return party.phone !== null && !isExtension(party.phone) ? null : nameOf(name);
}
