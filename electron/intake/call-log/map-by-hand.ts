import type { ManualMapping, RefusedLog } from './call-log-reading.ts';
import { inWords, phrase, templates, type Words } from '../../domain/words.ts';
import type { Frame, Layout } from './find-columns.ts';
import { phoneSystems } from './formats.ts';
import type { Direction, Field, Outcome, PhoneSystem } from './phone-system.ts';

/** What a person can say of a column; `isRequired` are those without which no call can be read. */
export const mappableFields = templates([
  { id: 'time', label: 'Date, with or without the time', isRequired: true },
  { id: 'timeOfDay', label: 'Time, if it has its own column', isRequired: false },
  { id: 'caller', label: 'Number of the caller, or of the customer', isRequired: true },
  { id: 'callee', label: 'Number that was called', isRequired: false },
  { id: 'direction', label: 'Direction: inbound or outbound', isRequired: false },
  { id: 'result', label: 'Result: answered or missed', isRequired: false },
  { id: 'duration', label: 'How long it lasted', isRequired: false },
  { id: 'name', label: 'Name of the customer', isRequired: false },
  { id: 'agent', label: 'Colleague who spoke', isRequired: false },
  { id: 'reference', label: 'Id of the call', isRequired: false },
] satisfies readonly { readonly id: Field; readonly label: string; readonly isRequired: boolean }[]);

/** The layout that a person has told us. Words are those of all known phone systems, and the person's own. */
export function applyMapping(mapping: ManualMapping, frame: Frame): Layout | RefusedLog {
  const picked = new Map<Field, readonly number[]>();
  for (const { id, label } of mappableFields) {
    const column = mapping.columns[id];
    if (column === undefined) continue;
    if (column >= frame.headers.length)
      return refuse(
        inWords('There is no such column for this: {column}. Choose another.', { column: phrase(label) }),
        frame,
      );
    picked.set(id, [column]);
  }
  const missing = mappableFields.find(({ id, isRequired }) => isRequired && !picked.has(id));
  if (missing !== undefined) {
    return refuse(inWords('Say which column this is: {column}.', { column: phrase(missing.label) }), frame);
  }
  const caller = picked.get('caller');
  if (caller !== undefined && !picked.has('callee')) {
    // One number column: it is the customer's, whoever called.
    picked.set('customer', caller);
    picked.delete('caller');
  }
  const { delimiter, headers } = frame;
  return { delimiter, headers, ...headerOf(mapping, frame), system: byHand(mapping), picked };
}

/** Where the calls begin, when the person knows better than the first look at the file. */
function headerOf({ headerLine }: ManualMapping, frame: Frame): Pick<Frame, 'headerLine' | 'firstLine'> {
  if (headerLine === frame.headerLine) return { headerLine, firstLine: frame.firstLine };
  if (headerLine === null) return { headerLine, firstLine: frame.headerLine ?? frame.firstLine };
  return { headerLine, firstLine: headerLine + 1 };
}

function byHand(mapping: ManualMapping): PhoneSystem {
  const directions: Record<string, Direction> = {};
  const results: Record<string, Outcome> = {};
  for (const system of phoneSystems) {
    Object.assign(directions, system.directions);
    Object.assign(results, system.results);
  }
  return {
    id: 'by-hand',
    name: 'Columns chosen by hand',
    source: 'the person who added the file',
    unconfirmed: '',
    identifiedBy: [],
    columns: {},
    directions: { ...directions, ...mapping.directions },
    results: { ...results, ...mapping.results },
    zone: 'office',
    dateOrder: null,
  };
}

function refuse(words: Words, { headers, headerLine }: Frame): RefusedLog {
  return { ok: false, reason: 'unknown-columns', ...words, headers, headerLine };
}
