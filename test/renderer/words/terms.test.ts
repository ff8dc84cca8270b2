import { describe, expect, it } from 'vitest';
import { de as saidDe } from '../../../electron/contract/sentences/de.ts';
import { es as saidEs } from '../../../electron/contract/sentences/es.ts';
import { partsOfPage, translated } from '../../support/catalogues.ts';

/** One word for one thing: what was said for it elsewhere, and what is said instead (docs/languages.md). */
const otherWords: Readonly<
  Record<(typeof translated)[number], readonly (readonly [other: RegExp, instead: string])[]>
> = {
  es: [
    [/\bventa\b|posibles? clientes?/i, 'cliente potencial'],
    [/compañer/i, 'colega'],
    [/enviar? (el )?acuse/i, 'dar acuse, acusar recibo'],
    [/en silencio hasta/i, 'sin avisos hasta'],
    [/\bfallado\b/i, 'no cumplido'],
    [/\bsalt(ar|ada|ó)/i, 'omitir'],
    [/restablecido/i, 'rehecho'],
    [/mensajes? de texto/i, 'SMS'],
    [/a las \{at\}/i, 'una palabra que valga también ante un día'],
    [/\bequipo\b/i, 'ordenador'],
    [/(vence|vencía) entonces \{name\}/, 'la consulta de {name}'],
    [/llamada (con el nombre|con ese nombre)/, 'petición'],
    [/\bEscape\b/, 'Esc, como en la tecla'],
    [/[\d}] %/, 'un espacio que no separe la cifra de su signo'],
    [/«Datos y copias»/, '«Datos y copias de seguridad»'],
    [/\b(customer|inquiry|min ago|tomorrow|yesterday)\b/i, 'Spanish'],
  ],
  de: [
    [/interessent/i, 'Lead'],
    [/(?<!Be)nutzername/i, 'Benutzername'],
    [/zusammen(ge)?leg|Anfrage verbinden|Anfrage verbunden/i, 'zusammenführen'],
    [/Erledigte|(?<!ab)geschlossene Anfrage|(Heute|Früher) geschlossen|\{name\} ist geschlossen/i, 'abgeschlossen'],
    [/nichts Bestätigtes|was bestätigt w/i, 'gespeichert'],
    [/textnachricht/i, 'SMS'],
    [/\d Min\b/, 'min'],
    [/\bum \{at\}/i, 'ein Wort, das auch vor einem Tag passt'],
    [/\{name\} (nicht )?(bestätigt|erreicht|übersprungen)\b/, 'Bestätigt: {name}'],
    [/(ist|war) \{name\} dann fällig|\{name\} wurde anderswo erledigt/, 'die Anfrage von {name}'],
    [/Schließen der Anfrage/, 'Abschluss der Anfrage'],
    [/tun Sie es|verlangen Sie/, 'versuchen Sie es, merken Sie vor'],
    [/verlegen/i, 'verschieben'],
    [/abgleichprogramm|abgeglichen/i, 'Sync-Programm, synchronisiert'],
    [/tastenfolge/i, 'Tastenkürzel'],
    [/Ctrl\+[CQ]/, 'Strg'],
    [/(Dieser|Der|Ein) Kunde (ist|wird noch)|Löschen eines Kunden/, 'Kundendaten'],
    [/\bEscape\b/, 'Esc, wie auf der Taste'],
    [/[\d}] %/, 'ein Leerzeichen, das die Zahl nicht von ihrem Zeichen trennt'],
    [
      /\p{L}: (?:er|sie|es|das (?!Grüne)|niemand|alles ist|nichts davon|manche|vielleicht|\p{Ll}+ Sie) /u,
      'groß, wo ein Satz folgt',
    ],
    [/\bGemeldet\b|Kontakt war,/, 'kontaktiert'],
    [/\b(customer|inquiry|min ago|tomorrow|yesterday)\b/i, 'German'],
  ],
};

const parts = await partsOfPage();
const said = { es: saidEs, de: saidDe } as const;

describe.each(translated)('what is said in %s', (code) => {
  it.each(otherWords[code])('calls nothing %s', (other, instead) => {
    const page = parts.flatMap((part) => Object.values(part[code] ?? {}));
    const texts = [...page, ...Object.values(said[code])];
    expect(texts.filter((text) => other.test(text)).map((text) => `${text} (${instead})`)).toEqual([]);
  });
});
