// The line that asks for a name is there from the start: its texts stand apart from those of the sheet.
import { createSay } from '../../words/say.ts';

export const en = {
  'recorded-title': 'Acknowledgements are recorded as {name}.',
  'recorded-as': 'Recorded as <b>{name}</b>.',
  'your-name': 'Your name:',
  'save-name': 'Save',
} as const;

export const say = createSay('name-prompt', en);
