// Owns in which language the tray, the notifications and the dialogs speak: the one of the settings, and of the system where
// they leave it to that or are not read yet. It is looked up at each sentence, so a change counts at once.
import { IntlMessageFormat } from 'intl-messageformat';
import { de } from '../../contract/sentences/de.ts';
import { es } from '../../contract/sentences/es.ts';
import type { AppearanceSettings, Settings } from '../../domain/settings.ts';
import { english, sayWords, type Say, type Speaker, type Words } from '../../domain/words.ts';

type Choice = AppearanceSettings['language'];
type Code = Exclude<Choice, 'system'>;

export interface ShellSpeaker extends Speaker {
  sentenceOf(words: Words): string;
  /** From now on as the settings say. */
  follow(mirror: { readonly settings: Pick<Settings, 'appearance'> }): void;
}

const speakers: Readonly<Record<Code, Speaker>> = {
  en: english,
  es: speakerOf('es-ES', es),
  de: speakerOf('de-DE', de),
};

/** `getLocale` answers a BCP 47 tag, once the program is ready. */
export function createSpeaker(app: { getLocale(): string }): ShellSpeaker {
  let choice = (): Choice => 'system';
  const present = (): Speaker => speakers[codeFor(choice(), app)];
  const speaker: Speaker = {
    get locale() {
      return present().locale;
    },
    say: (template, values) => present().say(template, values),
  };
  return Object.assign(speaker, {
    sentenceOf: (words: Words) => (present() === english ? words.sentence : sayWords(words, present())),
    follow: (mirror: { readonly settings: Pick<Settings, 'appearance'> }) => {
      choice = () => mirror.settings.appearance.language;
    },
  });
}

function codeFor(choice: Choice, app: { getLocale(): string }): Code {
  if (choice !== 'system') return choice;
  const code = app.getLocale().slice(0, 2).toLowerCase();
  return code === 'es' || code === 'de' ? code : 'en';
}

/** What a table lacks is said in English rather than not at all. */
function speakerOf(locale: string, table: Readonly<Record<string, string>>): Speaker {
  const formats = new Map<string, IntlMessageFormat>();
  const say: Say = (template, values) => {
    const message = table[template] ?? template;
    if (values === undefined) return message;
    const format = formats.get(message) ?? new IntlMessageFormat(message, locale);
    formats.set(message, format);
    return String(format.format(values));
  };
  return { locale, say };
}
