// Spanish: the sentences that the desk, the tray and the notifications say.
import { desktop } from './es/desktop.ts';
import { files } from './es/files.ts';
import { people } from './es/people.ts';
import { reading } from './es/reading.ts';

export const es = { ...desktop, ...files, ...people, ...reading };
