// A data folder as an earlier version left it, and what this version finds in it.
import { readFileSync } from 'node:fs';
import type { Inquiry } from '../../../electron/domain/inquiry.ts';
import { migrate, schemaHistory } from '../../../electron/store/migrations.ts';
import { parseSettings } from '../../../electron/store/schema.ts';
import type { Image } from './crash-images.ts';
import { folder, nothingWritten, type Expectation, type Part } from './store-run.ts';

const names = ['open.json', 'settings-before-desktop.json', 'closed/2026-10.json'] as const;

function textOf(name: string): string {
  return readFileSync(new URL(`../fixtures/schema-1/${name}`, import.meta.url), 'utf8');
}

function dataOf(name: string): unknown {
  return (JSON.parse(textOf(name)) as { readonly data: unknown }).data;
}

const part = (value: unknown): Part => ({ confirmed: JSON.stringify(value), underWay: [] });

export interface OldOffice {
  readonly image: Image;
  readonly expected: Expectation;
  /** What its files say, which must stand somewhere whatever happens. As bytes in a text, the way contents are compared. */
  readonly texts: readonly string[];
}

/** `bare` is a disk on which the folder above the data folder stands. */
export function oldOffice(bare: Image): OldOffice {
  const image = new Map<string, Uint8Array | null>([...bare, [folder, null], [`${folder}/closed`, null]]);
  for (const name of names) image.set(`${folder}/${name.replace('-before-desktop', '')}`, Buffer.from(textOf(name)));
  const migrated = migrate(schemaHistory, 'ten-four/settings', 1, dataOf('settings-before-desktop.json'));
  const settings = parseSettings(migrated?.data);
  if (!settings.ok) throw new Error(settings.problem);
  const { inquiries } = dataOf('closed/2026-10.json') as { readonly inquiries: readonly Inquiry[] };
  const { months } = nothingWritten();
  return {
    image,
    expected: {
      open: part(dataOf('open.json')),
      settings: part(settings.value),
      months: new Map([...months, ['2026-10', part(inquiries)]]),
    },
    texts: names.map((name) => Buffer.from(textOf(name)).toString('latin1')),
  };
}
