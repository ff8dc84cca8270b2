// What the person reads when the data folder cannot be used or something could not be saved.
import type { Refusal } from '../domain/result.ts';
import { NewerSchemaError, NotTakenBackError } from './durable-file.ts';
import { errorCode, failedCall } from './fs-port.ts';
import { inWords, phrase, templates, type Words } from '../domain/words.ts';

export type SaveProblem =
  'disk-full' | 'read-only' | 'file-busy' | 'too-many-open-files' | 'disk-error' | 'newer-schema' | 'half-restored';

export interface NotSaved extends Words {
  readonly ok: false;
  readonly reason: SaveProblem;
}

export type SaveResult = { readonly ok: true } | NotSaved;

export type OpenProblem =
  | 'in-use'
  | 'not-writable'
  | 'not-a-folder'
  | 'newer-schema'
  | 'disk-full'
  | 'file-busy'
  | 'too-many-open-files'
  | 'disk-error';

/** The words say what to do, and name the folder. */
export interface StoreRefusal extends Words {
  readonly reason: OpenProblem;
}

type DiskProblem = 'disk-full' | 'read-only' | 'file-busy' | 'too-many-open-files' | 'disk-error' | 'not-a-folder';

const problemOfCode: Readonly<Record<string, DiskProblem>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  // What Node answers for EROFS when it makes a folder and those above it; also a folder that was moved away.
  ENOENT: 'read-only',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EBUSY: 'file-busy',
  ETXTBSY: 'file-busy',
  EMFILE: 'too-many-open-files',
  ENFILE: 'too-many-open-files',
  EEXIST: 'not-a-folder',
  ENOTDIR: 'not-a-folder',
};

/** Null when the error did not come from the disk: then it is a fault of the program and must be thrown on. */
function diskProblem(thrown: unknown): DiskProblem | null {
  const error = thrown instanceof NotTakenBackError ? thrown.cause : thrown;
  const code = errorCode(error);
  if (code === null || code.startsWith('ERR_')) return null;
  // The temporary file could be written beside it, so a rename that is refused means that somebody holds the file.
  if ((code === 'EPERM' || code === 'EACCES') && failedCall(error) === 'rename') return 'file-busy';
  return problemOfCode[code] ?? 'disk-error';
}

export function saveFailure(error: unknown, folder: string): SaveResult | null {
  const found = diskProblem(error);
  if (found === null) return null;
  const reason = found === 'not-a-folder' ? 'disk-error' : found;
  return { ok: false, reason, ...inFolder(saveSentences[reason], folder) };
}

const saveSentences = templates({
  'disk-full': 'The disk is full, so this was not saved. Free some space, then do it again.',
  'read-only':
    'Ten-Four cannot write to its data folder: it is protected, or gone. This was not saved. Allow writing or bring it back, then do it again.',
  'file-busy': 'Another program holds the file, so this was not saved. Close what may be reading it, then do it again.',
  'too-many-open-files':
    'The computer has too many files open, so this was not saved. Close a program, then do it again.',
  'disk-error': 'The disk reported an error, so this was not saved. Check the disk, then do it again.',
} satisfies Readonly<Record<Exclude<SaveProblem, 'newer-schema' | 'half-restored'>, string>>);

function inFolder(template: string, folder: string): Words {
  return inWords('{problem} Data folder: {folder}', { problem: phrase(template), folder });
}

export function newerMonthFailure(month: string, folder: string): SaveResult {
  const words = inWords(
    'The closed inquiries of {month} were written by a newer Ten-Four, so nothing was added to them. Update Ten-Four. Data folder: {folder}',
    { month, folder },
  );
  return { ok: false, reason: 'newer-schema', ...words };
}

/** For a backup; null when the error is a fault of the program. */
export function backupFailure(error: unknown, folder: string): Refusal | null {
  const isUnproven = error instanceof Error && error.name === 'NotVerifiedError';
  const found = isUnproven ? 'not-verified' : diskProblem(error);
  if (found === null) return null;
  const reason = found === 'not-a-folder' ? 'disk-error' : found;
  const why = phrase(backupSentences[reason]);
  return { reason, ...inWords('A backup could not be made: {why} Data folder: {folder}', { why, folder }) };
}

const backupSentences = templates({
  'disk-full': 'the disk is full. Free some space.',
  'read-only': 'its folder is protected, or gone. Allow writing, or bring it back.',
  'file-busy': 'another program holds a file. Close what may be reading it.',
  'too-many-open-files': 'the computer has too many files open. Close a program.',
  'disk-error': 'the disk reported an error. Check the disk.',
  'not-verified': 'a file that was read is not what was written. Check the disk.',
});

/** From the moment at which a restore has begun and could not be finished: what is on the disk is of two times. */
export function halfRestoredFailure(folder: string): NotSaved {
  const words = inWords(
    'A restore was begun and the disk stopped it. Make sure that the disk has room and is there, then start Ten-Four again: it finishes the restore first. Until then nothing is saved. Data folder: {folder}',
    { folder },
  );
  return { ok: false, reason: 'half-restored', ...words };
}

/** Why none is made or removed meanwhile: it would be of two times, and the one that is restored could make room for it. */
export function halfRestoredBackup(folder: string): Refusal {
  const words = inWords(
    'A restore was begun and the disk stopped it, so what is here is of two times, and no backup of it is made. Make sure that the disk has room and is there, then start Ten-Four again: it finishes the restore first. Data folder: {folder}',
    { folder },
  );
  return { reason: 'half-restored', ...words };
}

/** The same at a start, which finishes it before anything else. */
export function stoppedRestoreRefusal(folder: string): StoreRefusal {
  const words = inWords(
    'A restore was begun, and the disk stops Ten-Four from finishing it. Make sure that the disk has room and can be written, then start Ten-Four again. Data folder: {folder}',
    { folder },
  );
  return { reason: 'disk-error', ...words };
}

export function openFailure(error: unknown, folder: string): StoreRefusal | null {
  const found = diskProblem(error);
  if (found === null) return null;
  const reason = found === 'read-only' ? 'not-writable' : found;
  return { reason, ...inFolder(openSentences[reason], folder) };
}

const openSentences = templates({
  'not-writable':
    'Ten-Four cannot read and write in its data folder: it is protected, or cannot be made. Allow it, or choose another folder with TENFOUR_DATA, then start it again.',
  'not-a-folder':
    'A file stands where the data folder should be. Move it, or choose another folder with TENFOUR_DATA, then start Ten-Four again.',
  'disk-full': 'The disk is full. Free some space, then start Ten-Four again.',
  'file-busy':
    'Another program holds a file in the data folder. Close what may be reading it, then start Ten-Four again.',
  'too-many-open-files': 'The computer has too many files open. Close a program, then start Ten-Four again.',
  'disk-error': 'The disk reported an error. Check the disk, then start Ten-Four again.',
} satisfies Readonly<Record<Exclude<OpenProblem, 'in-use' | 'newer-schema'>, string>>);

/** For a closed month; null when the error did not come from the disk. */
export function readFailure(error: unknown, folder: string): Refusal | null {
  if (error instanceof NewerSchemaError) {
    const newer = inWords(
      'A month of closed inquiries was written by a newer Ten-Four. Update Ten-Four, then start it again. Nothing was changed. Data folder: {folder}',
      { folder },
    );
    return { reason: 'newer-schema', ...newer };
  }
  const reason = diskProblem(error);
  if (reason === null) return null;
  const words = inWords(
    'Closed inquiries could not be read. Look whether the data folder is there and the disk is well, then do it again. Data folder: {folder}',
    { folder },
  );
  return { reason, ...words };
}

export function newerSchemaRefusal(folder: string): StoreRefusal {
  const words = inWords(
    'This data was written by a newer Ten-Four. Update Ten-Four, then start it again. Nothing was changed. Data folder: {folder}',
    { folder },
  );
  return { reason: 'newer-schema', ...words };
}

export function inUseRefusal(folder: string, pid: number | null): StoreRefusal {
  const words =
    pid === null
      ? inWords(
          'Ten-Four already runs on this data. Use that one, or end it and start again. If none runs, delete ten-four.lock in the data folder. Data folder: {folder}',
          { folder },
        )
      : inWords(
          'Ten-Four already runs on this data (process {pid}). Use that one, or end it and start again. If none runs, delete ten-four.lock in the data folder. Data folder: {folder}',
          { pid, folder },
        );
  return { reason: 'in-use', ...words };
}
