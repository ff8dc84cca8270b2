// A data folder in which one customer stands everywhere that a customer can stand.
import { cp, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import type { EraseRequest } from '../../../electron/store/erasing/erasing.ts';
import type { CommitOpen, Store } from '../../../electron/store/store.ts';
import { anEvent, anInquiry, nineOClockMs } from '../../support/builders.ts';
import { openedStore } from '../support/open-store.ts';
import { dataFolder } from '../support/temporary-folder.ts';

export const customer = {
  name: 'Zoë "Quartz" Überwald',
  phone: '+34 600 111 222',
  email: 'zoe.quartz@example.com',
  handle: '@quartz\\zoe',
};
const words = ['Quartz invoice 77', 'Quartz called again', 'Quartz is in a hurry', 'quartz-reference-9'] as const;

/** What must stand nowhere afterwards, in each way in which it could be written. */
const forbidden: readonly Buffer[] = [...Object.values(customer), ...words].flatMap((text) => [
  Buffer.from(text),
  Buffer.from(JSON.stringify(text).slice(1, -1)),
  Buffer.from(text.replace(/[^\x20-\x7e]|["\\]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)),
  Buffer.from(text, 'utf16le'),
  Buffer.from(
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase(),
  ),
]);

export function ofCustomer(id: string, overrides: Partial<Inquiry> = {}): Inquiry {
  const [subject, followedUp, noted, reference] = words;
  return anInquiry({
    id,
    customer,
    subject,
    source: { system: 'mail', reference },
    events: [
      anEvent('followed-up', { id: `${id}-1`, actionId: `${id}-1`, subject: followedUp }),
      anEvent('noted', { id: `${id}-2`, actionId: `${id}-2`, text: noted, by: 'Alex' }),
    ],
    ...overrides,
  });
}

const closedEvent = (id: string) => anEvent('closed', { id: `${id}-3`, actionId: `${id}-3` });

export function closedOne(id: string): Inquiry {
  const inquiry = ofCustomer(id);
  return { ...inquiry, events: [...inquiry.events, closedEvent(id)] };
}

export const other = anInquiry({ id: 'other-open', subject: 'Another matter', events: [] });
export const otherClosed = anInquiry({ id: 'other-closed', subject: 'Closed matter', events: [closedEvent('other')] });

export const ids = ['quartz-open', 'quartz-october', 'quartz-november', 'quartz-backup'] as const;

export const request: EraseRequest = { ids, actionId: 'the-erasing', atMs: nineOClockMs + 60_000, by: 'Robin' };

/** As the desk does it: through what holds the open file. */
export function commitTo(store: Store): CommitOpen {
  return async (inquiries) => {
    const byId = new Map(inquiries.map((inquiry) => [inquiry.id, inquiry]));
    return await store.saveOpen({
      ...store.open,
      inquiries: store.open.inquiries.map((inquiry) => byId.get(inquiry.id) ?? inquiry),
    });
  };
}

const state = (...inquiries: readonly Inquiry[]) => ({ inquiries, nudged: [], interruptions: [] });

/** The live files, their versions before and two kept backups; one inquiry stands in a backup alone. */
export async function livedIn(store: Store): Promise<void> {
  const must = async (saving: Promise<{ readonly ok: boolean }>): Promise<void> => {
    if (!(await saving).ok) throw new Error('It was not saved.');
  };
  await must(store.archive('2026-10', [otherClosed, closedOne('quartz-october')]));
  await must(store.saveOpen(state(ofCustomer('quartz-backup'), other)));
  await store.backups.make('asked');
  await must(store.archive('2026-10', [anInquiry({ id: 'third', events: [] })]));
  await must(store.archive('2026-11', [closedOne('quartz-november')]));
  await must(store.saveOpen(state(ofCustomer('quartz-open'), other)));
  await must(store.saveOpen(state(ofCustomer('quartz-open'), other)));
  await store.backups.make('asked');
}

export interface NamedOffice {
  readonly folder: string;
  readonly store: Store;
}

/** Everything that can hold the customer: also damaged files, copies of sync programs, leftovers and derived files. */
export async function namedOffice(): Promise<NamedOffice> {
  const folder = await dataFolder();
  const store = await openedStore(folder);
  await livedIn(store);
  const at = (name: string): string => join(folder, name);
  for (const place of ['index', 'backups/united', 'backups/set-aside']) await mkdir(at(place), { recursive: true });
  await cp(at('open.json'), at('open (1).json'));
  await cp(at('closed/2026-10.json'), at("closed/2026-10 (Ann's conflicted copy 2026-11-20).json"));
  await cp(at('open.json'), at('backups/united/open (2).json'));
  await cp(at('closed/2026-11.json'), at('backups/set-aside/closed-2026-11 2.json'));
  await cp(at('open.json'), at('open.json.damaged-2026-11-20T09-00-00Z'));
  await truncate(at('open.json.damaged-2026-11-20T09-00-00Z'), 700);
  await cp(at('closed/2026-10.json'), at('backups/closed/2026-10.json.damaged-2026-11-20T09-00-00Z'));
  await writeFile(at('closed/2026-10.json.0b9e7f6a-1111-4222-8333-444455556666.tmp'), `half of ${customer.name}`);
  const [shared = ''] = await readdir(at('backups/kept/files'));
  await writeFile(
    at(`backups/kept/files/${shared.replace(/\.[0-9a-f]{16}\./, '.0000000000000000.')}`),
    `x${customer.email}x`,
  );
  await writeFile(at('settings.json.damaged-2026-11-20T09-00-00Z'), `torn ${JSON.stringify(customer.name)}`);
  // Pieces that no id, name or address stands beside, as a torn file keeps them.
  await writeFile(at('open.json.damaged-2026-11-19T09-00-00Z'), `ject":"${words[1]}","isNewThr`);
  const wide = Buffer.from(`\ufeff"text":"${words[2]}"},{"ty`, 'utf16le');
  await writeFile(at('backups/closed/2026-10.json.damaged-2026-11-19T09-00-00Z'), wide);
  await writeFile(at('index/2026-10.search'), `${customer.phone} folded: zoe "quartz" uberwald`);
  await writeFile(at('index/2026-11.figures.json'), customer.name);
  await writeFile(at('index/2026-09.search'), 'of another month');
  return { folder, store };
}

/** Every file, by its path relative to the folder. */
export async function bytesOfAll(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const);
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The paths in which the customer can still be read, in the bytes or in the name. */
export function stillNaming(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...files]
    .filter(([path, bytes]) => {
      const content = Buffer.concat([Buffer.from(`${path}\n`), bytes]);
      return forbidden.some((text) => content.includes(text));
    })
    .map(([path]) => path);
}
