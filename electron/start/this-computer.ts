import { userInfo } from 'node:os';
import { messageLanguages, type MessageLanguage } from '../domain/message-language.ts';

/** Who is signed in. Actions are recorded under that name until the settings say another (R2). */
export function computerUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list has no name.
    return 'Somebody here';
  }
}

/** What the computer speaks, as far as it is one of ours. */
export function computerLanguage(locale: string = Intl.DateTimeFormat().resolvedOptions().locale): MessageLanguage {
  return messageLanguages.find((one) => one === locale.slice(0, 2).toLowerCase()) ?? 'en';
}

/** The IANA zone that the office's calendar starts with. */
export function computerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
