// A closed month that is kept no longer, with all that can stand of it beside its file, and what must be left of it.
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import type { FsPort } from '../../../electron/store/fs-port.ts';
import type { Store } from '../../../electron/store/store.ts';
import { anEvent, anInquiry } from '../../support/builders.ts';
import { opened, wholeOfBackup } from './backup-run.ts';
import { presentImage, settledNodes, type Image } from './crash-images.ts';
import { emptyNodes, modelDisk } from './model-disk.ts';
import { emptyState, folder } from './store-run.ts';

const goingMonth = '2026-09';
export type RemovalState = 'not begun' | 'under way' | 'done';

const word = 'Amethyst';
const closed = (id: string, subject: string): Inquiry =>
  anInquiry({ id, subject, events: [anEvent('closed', { id: `${id}-closed` })] });
const [first, second] = [closed('first', `${word} one`), closed('second', `${word} two`)];
const staying = closed('staying', 'Another matter');
const open = anInquiry({ id: 'open', subject: 'Still open' });

/** The month twice over, in two backups, set aside as damaged, and as copies of a sync program, one of them dealt with. */
export async function officeWithAnOldMonth(): Promise<Image> {
  const disk = modelDisk(emptyNodes());
  await disk.fs.mkdir('/home/office', { recursive: true, mode: 0o700 });
  const store = await opened(disk.fs);
  await store.archive(goingMonth, [first]);
  await store.archive('2026-10', [staying]);
  await store.saveOpen({ ...emptyState, inquiries: [open] });
  await store.backups.make('asked');
  await store.archive(goingMonth, [second]);
  await store.backups.make('asked');
  await store.close();
  const image = new Map(presentImage(disk.nodes()));
  const bytes = Buffer.from(image.get(`${folder}/closed/${goingMonth}.json`) ?? []);
  image.set(`${folder}/closed/${goingMonth}.json.damaged-2026-11-20T09-00-00Z`, bytes.subarray(0, -20));
  image.set(`${folder}/closed/${goingMonth} (1).json`, Buffer.from(bytes));
  image.set(`${folder}/backups/set-aside`, null);
  image.set(`${folder}/backups/set-aside/closed-${goingMonth} 2.json`, Buffer.from(bytes));
  return image;
}

export function removed() {
  let state: RemovalState = 'not begun';
  return {
    expected: () => state,
    run: async (fs: FsPort): Promise<void> => {
      const store = await opened(fs);
      state = 'under way';
      const removal = await store.removeMonths([goingMonth]);
      const result = removal.ok ? removal : await store.removeMonths([goingMonth]);
      if (!result.ok) throw new Error(result.sentence);
      state = 'done';
      await store.close();
    },
  };
}

/** Null when the month is whole or gone for good, and all else is as it was. */
export async function wrongWithMonths(image: Image, expected: RemovalState): Promise<string | null> {
  const left = expected === 'done' ? holding(image) : [];
  if (left.length > 0) return `it was removed, and stands in ${left.join(', ')}`;
  const disk = modelDisk(settledNodes(image));
  const store = await opened(disk.fs);
  const wrong = (await wrongBeside(store)) ?? (await wrongWithMonth(store, expected));
  if (wrong !== null) return wrong;
  await store.close();
  if (store.notices.length > 0) return `a file could not be used: ${JSON.stringify(store.notices)}`;
  // Also what was made of the month: the start alone takes it away, whatever work comes after it.
  const naming = expected === 'not begun' ? [] : holding(presentImage(disk.nodes()));
  return naming.length === 0 ? null : `it stands in ${naming.join(', ')}, and nothing takes it away`;
}

async function wrongBeside(store: Store): Promise<string | null> {
  const others = idsOf([...store.open.inquiries, ...(await store.readMonth('2026-10'))]);
  if (others !== 'open staying') return 'something else is gone';
  const { backups, unreadable } = await store.backups.list();
  const held = await Promise.all(backups.map(({ id }) => wholeOfBackup(store, id)));
  const isWhole = unreadable.length === 0 && held.length === 2 && !held.includes(null);
  return isWhole ? null : 'a kept backup cannot be read';
}

/** A removal that was begun is asked for again, as the desk does while the month is listed. */
async function wrongWithMonth(store: Store, expected: RemovalState): Promise<string | null> {
  const found = idsOf(await store.readMonth(goingMonth));
  const isListed = (await store.months()).includes(goingMonth);
  if (found !== '' && found !== 'first second') return `half of the month is there: ${found}`;
  if (expected === 'not begun') return found === '' ? 'it is gone before anybody asked for it' : null;
  if (expected === 'done' && isListed) return 'it was removed, and is there again';
  const again = isListed ? await store.removeMonths([goingMonth]) : null;
  return again?.ok === false ? again.sentence : null;
}

function idsOf(inquiries: readonly Inquiry[]): string {
  return inquiries
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

/** The files in which something of the month can be read. */
function holding(image: Image): readonly string[] {
  return [...image]
    .filter(([path, content]) => path.includes(goingMonth) || Buffer.from(content ?? []).includes(word))
    .map(([path]) => path.slice(folder.length + 1));
}
