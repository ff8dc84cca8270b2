// One JSON file that is either as it was or as it shall be, whatever happens in between. An adapter for lowdb.
import type { Adapter } from 'lowdb';
import { join } from 'node:path';
import type { Disk } from './disk-steps.ts';
import { encodeUnproven, headerIn, headerReach, isBefore, isLater, nextStamp } from './envelope.ts';
import type { FileKind, Stamp } from './envelope.ts';
import { findFile, judgeBytes, mayBeNewer, type Found, type Good } from './found-file.ts';
import { newestKept, type KeptCopy } from './backups/kept-copy.ts';
import type { KeptFolder } from './backups/kept-folder.ts';
import { NewerSchemaError, NotTakenBackError } from './durable-errors.ts';
import { schemaHistory, type SchemaHistory } from './migrations.ts';
import { moveAside } from './move-aside.ts';
import { createReplacedFile, type ReplacedFile } from './replaced-file.ts';
import type { StoreNotice } from './store-notice.ts';

export { NewerSchemaError, NotTakenBackError } from './durable-errors.ts';
export type { StoreNotice } from './store-notice.ts';

export interface DurableFileOptions<T> {
  readonly disk: Disk;
  /** The data folder. */
  readonly folder: string;
  /** Relative to the folder, with "/": "closed/2026-11.json". Its folder and the one in backups/ must exist. */
  readonly name: string;
  readonly kind: FileKind<T>;
  readonly now: () => number;
  readonly notify: (notice: StoreNotice) => void;
  readonly history?: SchemaHistory;
  /** Where copies of it are looked for besides its own backup. */
  readonly kept?: KeptFolder;
  /** It is looked for there also where neither it nor its backup stands: it never goes by the store's own doing. */
  readonly isExpected?: boolean;
}

type FoundKept<T> = KeptCopy<Good<T>> | 'none' | 'unusable';

/** Read it once before writing; the caller sees to one write at a time. */
export class DurableFile<T> implements Adapter<T> {
  readonly #options: DurableFileOptions<T>;
  readonly #history: SchemaHistory;
  readonly #path: string;
  readonly #backupName: string;
  readonly #backupPath: string;
  readonly #replaced: ReplacedFile;
  #stamp: Stamp | null = null;
  #schema: number | null = null;

  constructor(options: DurableFileOptions<T>) {
    this.#options = options;
    this.#history = options.history ?? schemaHistory;
    this.#path = join(options.folder, options.name);
    this.#backupName = `backups/${options.name}`;
    this.#backupPath = join(options.folder, this.#backupName);
    this.#replaced = createReplacedFile(options.disk, this.#path, this.#backupPath);
  }

  /** When what is in place was saved, UTC milliseconds; null when nothing is. */
  get savedAtMs(): number | null {
    return this.#stamp?.savedAtMs ?? null;
  }

  /** What is in place was written by an earlier version, and `rewrite` brings it to the present schema. */
  get isOfOlderSchema(): boolean {
    return this.#schema !== null && this.#schema < this.#history.current;
  }

  /** Null when there is nothing to read. Throws when the disk cannot, or with NewerSchemaError. */
  async read(): Promise<T | null> {
    const current = await this.#find(this.#path);
    // Everything is judged before anything is moved: a refusal leaves all as it is.
    this.#refuseNewer(current);
    const backup = await this.#findBackup(current);
    if (current.kind !== 'good') this.#refuseNewer(backup);
    const kept = await this.#findKept(current, backup);
    this.#refuseUnproven(current, backup, kept);
    if (current.kind === 'missing' && backup.kind === 'missing' && kept === 'none') return null;
    const isOlder = current.kind === 'good' && backup.kind === 'good' && isBefore(current.stamp, backup.stamp);

    await this.#keepNewer(backup);
    const movedTo = await this.#moveUnusable(current.kind === 'damaged' || isOlder, backup.kind === 'damaged');
    if (current.kind === 'good' && !isOlder) return this.#take(current);
    if (typeof kept === 'string') return await this.#takeBackup(backup, isOlder ? 'found-older' : 'restored', movedTo);
    return await this.#takeCopy(kept.value, { kind: 'from-kept', movedTo, savedAtMs: kept.keptAtMs });
  }

  /** Beside a good file a newer version's copy takes part in nothing, and the next write must not put another in its place. */
  async #keepNewer(backup: Found<T>): Promise<void> {
    if (backup.kind !== 'newer') return;
    const { disk, folder, name, now, notify } = this.#options;
    const movedTo = await moveAside(disk, folder, this.#backupName, now(), 'newer');
    notify({ kind: 'newer-kept', file: name, movedTo, savedAtMs: null });
  }

  /** Only one that is later than the backup, which is there to be taken otherwise. */
  async #findKept(current: Found<T>, backup: Found<T>): Promise<FoundKept<T>> {
    const { kept, name, isExpected = false } = this.#options;
    if (kept === undefined || current.kind === 'good') return 'none';
    if (current.kind === 'missing' && backup.kind === 'missing' && !isExpected) return 'none';
    try {
      return await newestKept(kept, name, async (bytes) => {
        const copy = await judgeBytes(this.#options.kind, this.#history, bytes);
        return copy.kind === 'good' && (backup.kind !== 'good' || isLater(copy.stamp, backup.stamp)) ? copy : null;
      });
    } catch (error) {
      if (backup.kind === 'good') return 'none';
      throw error;
    }
  }

  /**
   * As `read`, for looking only: of a backup beside a good file just the header is judged. Also gives the bytes that were
   * taken; null when there is nothing to read.
   */
  async look(): Promise<{ readonly data: T; readonly bytes: Uint8Array } | null> {
    const current = await this.#find(this.#path);
    if (current.kind === 'good' && (await this.#isNewest(current.stamp))) return current;
    if ((await this.read()) === null) return null;
    const taken = await this.#find(this.#path);
    if (taken.kind !== 'good') throw new Error(`${this.#options.name} changed while it was read.`);
    return taken;
  }

  async #isNewest(stamp: Stamp): Promise<boolean> {
    try {
      const { parts } = await this.#options.disk.fs.readParts(this.#backupPath, [{ offset: 0, length: headerReach }]);
      const header = headerIn(parts[0] ?? new Uint8Array());
      if (header?.format !== this.#options.kind.format) return false;
      return header.schema <= this.#history.current && !isBefore(stamp, header);
    } catch {
      // None is there, or it cannot be read for the moment: no reason to stop beside a good file.
      return true;
    }
  }

  /** A missing file whose backup stands is a restore that a crash cut short: the backup is all there is. */
  async #takeBackup(backup: Found<T>, why: StoreNotice['kind'], movedTo: string | null): Promise<T | null> {
    const { name: file, notify } = this.#options;
    if (backup.kind !== 'good') {
      notify({ kind: 'started-empty', file, movedTo, savedAtMs: null });
      return null;
    }
    return await this.#takeCopy(backup, { kind: why, movedTo, savedAtMs: backup.stamp.savedAtMs });
  }

  async #takeCopy(copy: Good<T>, notice: Omit<StoreNotice, 'file'>): Promise<T> {
    await this.#replaced.replace({
      content: () => copy.bytes,
      prove: () => undefined,
      keepsFormer: this.#stamp !== null,
    });
    this.#options.notify({ ...notice, file: this.#options.name });
    return this.#take(copy);
  }

  /** For a look at all files before any is moved: throws NewerSchemaError where `read` would. */
  async refuseNewer(): Promise<void> {
    const current = await this.#find(this.#path);
    if (current.kind === 'good') return;
    this.#refuseNewer(current);
    const backup = await this.#findBackup(current);
    this.#refuseNewer(backup);
    if (![current, backup].some(mayBeNewer)) return;
    this.#refuseUnproven(current, backup, await this.#findKept(current, backup));
  }

  /** On the disk when it resolves. When it throws, the file is as before, unless with NotTakenBackError. */
  async write(data: T): Promise<void> {
    await this.writeText(data);
  }

  /** As `write`; answers the text that was written. */
  async writeText(data: T): Promise<string> {
    return await this.#write(data, this.#options.now());
  }

  /** As `write`, but nothing was done to the data: it keeps the instant at which it was saved. */
  async rewrite(data: T): Promise<void> {
    await this.#write(data, this.#stamp?.savedAtMs ?? this.#options.now());
  }

  async #write(data: T, savedAtMs: number): Promise<string> {
    const stamp = nextStamp(this.#stamp, savedAtMs);
    const { kind } = this.#options;
    let text = '';
    const content = (): string => (text = encodeUnproven(kind, this.#history, stamp, data));
    try {
      await this.#replaced.replace({ content, prove: () => kind.prove(data), keepsFormer: this.#stamp !== null });
    } catch (error) {
      if (error instanceof NotTakenBackError) this.#standsAs(stamp, this.#history.current);
      throw error;
    }
    this.#standsAs(stamp, this.#history.current);
    return text;
  }

  #standsAs(stamp: Stamp, schema: number): void {
    this.#stamp = stamp;
    this.#schema = schema;
  }

  #take(found: { readonly stamp: Stamp; readonly schema: number; readonly data: T }): T {
    this.#standsAs(found.stamp, found.schema);
    return found.data;
  }

  #refuseNewer(found: Found<T>): void {
    if (found.kind === 'newer') throw new NewerSchemaError(`${this.#options.name} has schema ${found.schema}.`);
  }

  /** What says that it is newer without a proof is only taken for damaged where a good copy can be used in its place. */
  #refuseUnproven(current: Found<T>, backup: Found<T>, kept: FoundKept<T>): void {
    if (current.kind === 'good' || backup.kind === 'good' || typeof kept !== 'string') return;
    if ([current, backup].some(mayBeNewer))
      throw new NewerSchemaError(`${this.#options.name} may be of a newer schema.`);
  }

  /** Beside a good file, a backup that cannot be read for the moment is no reason to stop. */
  async #findBackup(current: Found<T>): Promise<Found<T>> {
    try {
      return await this.#find(this.#backupPath);
    } catch (error) {
      if (current.kind === 'good') return { kind: 'missing' };
      throw error;
    }
  }

  #find(path: string): Promise<Found<T>> {
    return findFile(this.#options.disk.fs, path, this.#options.kind, this.#history);
  }

  /** What could not be used, and what somebody put in the place of a later one, is never written over. */
  async #moveUnusable(isCurrent: boolean, isBackup: boolean): Promise<string | null> {
    const { disk, folder, name, now } = this.#options;
    const movedCurrent = isCurrent ? await moveAside(disk, folder, name, now()) : null;
    const movedBackup = isBackup ? await moveAside(disk, folder, this.#backupName, now()) : null;
    return movedCurrent ?? movedBackup;
  }
}
