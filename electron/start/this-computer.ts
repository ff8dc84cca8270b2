import { userInfo } from 'node:os';

/** Who is signed in. Actions are recorded under that name until the settings say another (R2). */
export function computerUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list has no name.
    return 'Somebody here';
  }
}

/** The IANA zone that the office's calendar starts with. */
export function computerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
