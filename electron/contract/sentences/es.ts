// Spanish: the sentences that the desk, the tray and the notifications say.
import { files } from './es/files.ts';
import { people } from './es/people.ts';
import { reading } from './es/reading.ts';

export const es = { ...files, ...people, ...reading };
