// German: the sentences that the desk, the tray and the notifications say.
import { desktop } from './de/desktop.ts';
import { files } from './de/files.ts';
import { people } from './de/people.ts';
import { reading } from './de/reading.ts';

export const de = { ...desktop, ...files, ...people, ...reading };
