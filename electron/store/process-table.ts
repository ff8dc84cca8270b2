import { readFile } from 'node:fs/promises';
import { errorCode } from './fs-port.ts';

/** A process, told apart from a later one that was given the same number. */
export interface LockHolder {
  readonly pid: number;
  /** When the process started, by the computer's clock. Decides only between processes with this one's number. */
  readonly startedAtMs: number;
  /** Linux: start in clock ticks since boot, field 22 of /proc/PID/stat. Null elsewhere. */
  readonly processStart: number | null;
}

export interface ProcessTable {
  readonly self: () => Promise<LockHolder>;
  readonly isRunning: (holder: LockHolder) => Promise<boolean>;
}

export const systemProcesses: ProcessTable = {
  self: async () => ({
    pid: process.pid,
    startedAtMs: Math.round(performance.timeOrigin),
    processStart: (await readStat(process.pid))?.start ?? null,
  }),
  isRunning: async (holder) => {
    if (!answersSignals(holder.pid)) return false;
    const stat = await readStat(holder.pid);
    // A killed process that its parent has not looked at yet answers signals and writes nothing any more.
    if (stat !== null && stat.isDead) return false;
    if (stat !== null && holder.processStart !== null) return stat.start === holder.processStart;
    return holder.pid !== process.pid || holder.startedAtMs === Math.round(performance.timeOrigin);
  },
};

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs and belongs to another user.
    return errorCode(error) !== 'ESRCH';
  }
}

async function readStat(pid: number): Promise<{ readonly isDead: boolean; readonly start: number } | null> {
  try {
    return parseStat(await readFile(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // No /proc on this system, or hidden from this user: the signal alone decides.
    return null;
  }
}

/** The second field is the program's name in brackets and may hold spaces and brackets itself. */
export function parseStat(text: string): { readonly isDead: boolean; readonly start: number } | null {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const start = Number(fields[19]);
  return Number.isSafeInteger(start) ? { isDead: fields[0] === 'Z' || fields[0] === 'X', start } : null;
}
