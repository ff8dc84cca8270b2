// German: the texts of all parts of the page. Loaded when it is spoken.
import { de as score } from '../features/score/words.de.ts';
import { de as settingsHours } from '../features/settings/hours-words.de.ts';
import { de as namePrompt } from '../features/settings/name-words.de.ts';
import { de as settings } from '../features/settings/words.de.ts';
import type { Texts } from './say.ts';

export const de = { 'name-prompt': namePrompt, score, settings, 'settings-hours': settingsHours } satisfies Texts;
