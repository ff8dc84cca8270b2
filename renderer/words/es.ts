// Spanish: the texts of all parts of the page. Loaded when it is spoken.
import { es as score } from '../features/score/words.es.ts';
import { es as settingsHours } from '../features/settings/hours-words.es.ts';
import { es as namePrompt } from '../features/settings/name-words.es.ts';
import { es as settings } from '../features/settings/words.es.ts';
import type { Texts } from './say.ts';

export const es = { 'name-prompt': namePrompt, score, settings, 'settings-hours': settingsHours } satisfies Texts;
