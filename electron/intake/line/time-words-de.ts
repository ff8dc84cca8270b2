// The German words for times. "am" means something else in English: it is read only where a day follows.
import { dayOfMonth, year } from './phrase-parts.ts';
import { rows, withoutMarks, type TimeLanguage } from './time-language.ts';

const weekdays = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'] as const;
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const parts = [
  ['früh', 'morning'],
  ['morgen', 'morning'],
  ['vormittag', 'morning'],
  ['mittag', 'at noon'],
  ['nachmittag', 'afternoon'],
  ['abend', 'evening'],
] as const;

const phrases = [
  ...rows([
    'heute = today',
    'heute früh, heute morgen, heute vormittag = this morning',
    'heute mittag = today at noon',
    'heute nachmittag = this afternoon',
    'heute abend = this evening',
    'heute nacht = tonight',
    'morgen = tomorrow',
    'morgen früh, morgen vormittag = tomorrow morning',
    'übermorgen = the day after tomorrow',
    'gestern = yesterday',
    'vorgestern = the day before yesterday',
    'gestern nacht, letzte nacht = last night',
    'vormittag, am vormittag, am morgen, früh = morning',
    'nachmittag, am nachmittag = afternoon',
    'abend, am abend = evening',
    'mittag, mittags, am mittag = at noon',
    'mitternacht, um mitternacht = at midnight',
    'morgens, vormittags = am',
    'nachmittags, abends = pm',
    'jetzt = now',
    'gerade, gerade eben, eben, soeben, jetzt gerade = just now',
    'nach dem essen, nach dem mittagessen, nach der mittagspause, nach mittag = after lunch',
    'um = at',
    'gegen = around',
    'uhr =',
    'bis, bis zum, bis am = until',
    'spätestens = by',
    'vor, vor dem = before',
    'nach = after',
    'ab = from',
    'in = in',
    'etwa, ca, circa, rund, knapp, ungefähr =',
    'und = and',
    'einer halben stunde, eine halbe stunde, halbe stunde, halben stunde = half an hour',
    'viertelstunde, eine viertelstunde, einer viertelstunde = 15 minutes',
    'dreiviertelstunde, eine dreiviertelstunde, einer dreiviertelstunde = 45 minutes',
    'anderthalb, eineinhalb = 1.5',
    'ein, eine, einer, einem, einen = one',
    'zwei = 2',
    'drei = 3',
    'vier = 4',
    'fünf = 5',
    'sechs = 6',
    'sieben = 7',
    'acht = 8',
    'neun = 9',
    'zehn = 10',
    'fünfzehn = 15',
    'zwanzig = 20',
    'dreißig = 30',
    'sekunde, sekunden, sek = seconds',
    'minute = minutes',
    'minuten = minutes',
    'min = min',
    'stunde, stunden, std = hours',
    'h = h',
    'tag, tage, tagen = days',
    'woche, wochen = weeks',
    'januar, jänner = january',
    'februar = february',
    'märz, mrz = march',
    'april = april',
    'mai = may',
    'juni = june',
    'juli = july',
    'august = august',
    'september = september',
    'oktober, okt = october',
    'november, nov = november',
    'dezember, dez = december',
  ]),
  ...parts.flatMap(([part, meaning]) => [
    ...(part === 'morgen' ? [] : rows([`morgen ${part} = tomorrow ${meaning}`])),
    ...rows([`gestern ${part} = yesterday ${meaning}`, `übermorgen ${part} = the day after tomorrow ${meaning}`]),
  ]),
  ...weekdays.flatMap((day, index) => {
    const name = english[index] ?? '';
    return rows([
      `${day}, am ${day}, ${day.slice(0, 2)} = ${name}`,
      `diesen ${day} = this ${name}`,
      `nächsten ${day}, am nächsten ${day}, kommenden ${day}, am kommenden ${day} = next ${name}`,
      `letzten ${day}, am letzten ${day}, vergangenen ${day}, am vergangenen ${day} = last ${name}`,
      ...parts.map(
        ([part, meaning]) => `${day}${part}, ${day} ${part}, am ${day}${part}, am ${day} ${part} = ${name} ${meaning}`,
      ),
    ]);
  }),
  ...rows(['sonnabend, am sonnabend = saturday']),
];

const count = String.raw`(?:\d{1,4}(?:[.,]\d{1,2})?|eine[rmn]?|zwei|drei|vier|f(?:ü|ue)nf(?:zehn)?|sechs|sieben|acht|neun|zehn|zwanzig|drei(?:ß|ss)ig|anderthalb|eineinhalb)`;
const unit = String.raw`(?:Sek(?:unden?)?|Min(?:uten?)?|Std|Stunden?|h|Tag(?:en?)?|Wochen?)(?![\p{L}])`;
const rest = String.raw`(?:\s(?:und\s)?\d{1,2}\s?Min(?:uten)?(?![\p{L}]))?`;
const length = String.raw`(?:einer?\shalben?\sStunde|einer?\s(?:Drei)?Viertelstunde|${count}\s{0,3}${unit}${rest})`;
/** What English has no other word for, so that an English line is never cut at it: "in 20 min time". */
const germanLength = String.raw`(?:einer?\shalben?\sStunde|einer?\s(?:Drei)?Viertelstunde|${count}\s{0,3}(?:Sekunden|Minuten|Std|Stunden?|Tag(?:en?)?|Wochen?)(?![\p{L}])${rest})`;
const about = String.raw`(?:(?:etwa|ca\.?|circa|rund|knapp|ungef(?:ä|ae)hr)\s)?`;
const weekday = String.raw`(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)`;
const part = String.raw`(?:fr(?:ü|ue)h|Morgen|Vormittag|Mittag|Nachmittag|Abend)`;
const month = String.raw`(?:Januar|J(?:ä|ae)nner|Februar|M(?:ä|ae)rz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)`;
const germanMonth = String.raw`(?:Januar|J(?:ä|ae)nner|Februar|M(?:ä|ae)rz|Mai|Juni|Juli|Oktober|Dezember)`;
/** People are called Freitag and Sonntag: "call Anna Freitag 10:00" names nobody's day. */
const notBehindEnglish = String.raw`(?<!\b(?:call|called|phone|email|text|from|with|for|lead|customer|client)\s(?:(?-i:\p{Lu})[\p{L}.’'-]*\s){0,3})`;

export const germanTimes: TimeLanguage = {
  // Who has no such keys writes ae, oe and ue.
  fold: (text) => withoutMarks(text).replaceAll(/([aou])e/g, '$1'),
  rewrites: [
    [/\b(\d{1,2}) uhr (\d{2})\b/g, '$1:$2 uhr'],
    [/(?<=^|[a-z\d.] )(?<!\b(?:um|gegen) )(\d{1,2}(?:[:.]\d\d)?) uhr\b/g, 'um $1'],
    [/(?<![\d.])(\d{1,2})\. (?=[a-z])/g, '$1 '],
    [/^am (?=\d)/, ''],
  ],
  phrases,
  shared: new Set(['in', 'min', 'minute', 'h', 'april', 'august', 'september', 'november', 'nov']),
  sources: {
    ago: String.raw`vor\s${about}${length}`,
    now: String.raw`gerade\seben|eben\sgerade|soeben|jetzt\sgerade`,
    pastDay: String.raw`(?:vorgestern|gestern(?:\s${part})?|letzte\sNacht|(?:am\s)?(?:letzten|vergangenen)\s${weekday})`,
    // A name begins with a capital letter, and nobody is greeted by a day.
    aheadDay: String.raw`(?:(?:ü|ue)bermorgen(?:\s${part})?|(?<!guten\s)(?-i:morgen)(?:\s(?:fr(?:ü|ue)h|Vormittag|Mittag|Nachmittag|Abend))?|(?:am\s)?(?:n(?:ä|ae)chsten|kommenden)\s${weekday})`,
    openDay: String.raw`(?:heute(?:\s(?:${part}|Nacht))?|(?:am\s|${notBehindEnglish})${weekday}(?:\s?${part})?)`,
    date: String.raw`(?:am\s${dayOfMonth}\.?\s${month}(?:\s${year})?|${dayOfMonth}\.\s${month}(?:\s${year})?|${dayOfMonth}\s${germanMonth}(?:\s${year})?)`,
    aheadSpan: String.raw`(?:in\s${about}${germanLength})`,
    clock: String.raw`(?:(?:um\s|gegen\s)?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\sUhr(?:\s[0-5]\d)?(?:\s(?:morgens|vormittags|nachmittags|abends))?|um\s(?:[01]?\d|2[0-3])(?:[:.][0-5]\d|(?=$|[,;])))`,
  },
};
