// The Spanish words for times. "mar" stays the English March, and "ago" and "may" stay English: they are not looked up here.
import { dayOfMonth, year } from './phrase-parts.ts';
import { rows, withoutMarks, type TimeLanguage } from './time-language.ts';

const weekdays = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'] as const;
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const phrases = [
  ...rows([
    'hoy = today',
    'esta manana, hoy por la manana = this morning',
    'esta tarde, hoy por la tarde = this afternoon',
    'esta noche, hoy por la noche = tonight',
    'manana = tomorrow',
    'pasado manana = the day after tomorrow',
    'ayer = yesterday',
    'anteayer, antes de ayer = the day before yesterday',
    'anoche, ayer por la noche = last night',
    'por la manana = morning',
    'por la tarde = afternoon',
    'por la noche = night',
    'ahora = now',
    'ahora mismo, justo ahora = just now',
    'un momento = a moment',
    'hace = ago',
    'despues de comer, despues de almorzar, despues del almuerzo, despues de la comida, tras la comida = after lunch',
    'a las, a la, las, la = at',
    'al mediodia, a mediodia, mediodia = at noon',
    'a medianoche, medianoche = at midnight',
    'de la manana, de la madrugada = am',
    'de la tarde, de la noche = pm',
    'hasta, hasta el = until',
    'para, para el = by',
    'antes de, antes del = before',
    'despues de = after',
    'desde = from',
    'sobre, hacia = around',
    'en, dentro de = in',
    'unos, unas, el =',
    'y = and',
    'y media = and a half',
    'media hora = half an hour',
    'un cuarto de hora, cuarto de hora = 15 minutes',
    'tres cuartos de hora = 45 minutes',
    'un, una = one',
    'un par de, dos = 2',
    'tres = 3',
    'cuatro = 4',
    'cinco = 5',
    'seis = 6',
    'siete = 7',
    'ocho = 8',
    'nueve = 9',
    'diez = 10',
    'quince = 15',
    'veinte = 20',
    'treinta = 30',
    'segundo, segundos, seg = seconds',
    'minuto, minutos = minutes',
    'min = min',
    'hora, horas = hours',
    'h = h',
    'dia, dias = days',
    'semana, semanas = weeks',
    'enero, ene = january',
    'febrero = february',
    'marzo = march',
    'abril, abr = april',
    'mayo = may',
    'junio = june',
    'julio = july',
    'agosto = august',
    'septiembre, setiembre = september',
    'octubre = october',
    'noviembre = november',
    'diciembre, dic = december',
  ]),
  ...weekdays.flatMap((day, index) => {
    const name = english[index] ?? '';
    return rows([
      `${day}, el ${day}, ${day === 'martes' ? day : day.slice(0, 3)} = ${name}`,
      `este ${day} = this ${name}`,
      `proximo ${day}, el proximo ${day}, ${day} que viene, el ${day} que viene, ${day} proximo = next ${name}`,
      `${day} pasado, el ${day} pasado, pasado ${day}, el pasado ${day} = last ${name}`,
    ]);
  }),
];

const count = String.raw`(?:\d{1,4}(?:[.,]\d{1,2})?|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|treinta|un\spar\sde)`;
const unit = String.raw`(?:seg(?:undos?)?|min(?:utos?)?|h(?:oras?)?|d[ií]as?|semanas?)(?![\p{L}])`;
const rest = String.raw`(?:\sy\s(?:media|\d{1,2}\s?min(?:utos?)?))?`;
const length = String.raw`(?:media\shora|(?:un\s)?cuarto\sde\shora|${count}\s{0,3}${unit}${rest})`;
/** In small letters only, as below: people are called Domingo, Ayer and Hoy. */
const weekday = String.raw`(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|(?-i:domingo))`;
const part = String.raw`(?:\spor\sla\s(?:ma[ñn]ana|tarde|noche))`;
const month = String.raw`(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)`;

export const spanishTimes: TimeLanguage = {
  fold: withoutMarks,
  rewrites: [
    [/\b(\d{1,2}) de (?!la\b)([a-z]+)(?: del? (\d{4}))?/g, '$1 $2 $3'],
    [/\b(las? \d{1,2}) y media\b/g, '$1:30'],
    [/\b(las? \d{1,2}) y cuarto\b/g, '$1:15'],
    [/\b(las? \d{1,2}(?::\d\d)?) ?(?:h|hs|hrs|horas)\b/g, '$1'],
    // Beyond noon the part of the day says nothing more.
    [/\b((?:1[3-9]|2[0-3])(?::\d\d)?) de la (?:tarde|noche)\b/g, '$1'],
  ],
  phrases,
  shared: new Set(['min', 'h']),
  sources: {
    ago: String.raw`hace\s(?:un(?:os|as)\s)?${length}|hace\sun\smomento`,
    now: String.raw`ahora\smismo|justo\sahora`,
    pastDay: String.raw`(?:anteayer|antes\sde\sayer|anoche|(?-i:ayer)${part}?|(?:el\s)?${weekday}\spasado)`,
    aheadDay: String.raw`(?:pasado\sma[ñn]ana|ma[ñn]ana${part}?|(?:el\s)?(?:pr[oó]ximo\s${weekday}|${weekday}\s(?:que\sviene|pr[oó]ximo)))`,
    openDay: String.raw`(?:(?-i:hoy)${part}?|esta\s(?:ma[ñn]ana|tarde|noche)|(?:el\s)?${weekday}${part}?)`,
    date: String.raw`(?:(?:el\s)?${dayOfMonth}\sde\s${month}(?:\sdel?\s${year})?)`,
    aheadSpan: String.raw`(?:(?:en|dentro\sde)\s(?:un(?:os|as)\s)?${length})`,
    clock: String.raw`(?:a\slas?\s(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?![:.,]?\d)(?:\s?(?:h|horas)(?![\p{L}]))?(?:\sy\s(?:media|cuarto))?(?:\sde\sla\s(?:ma[ñn]ana|tarde|noche|madrugada))?|al?\smediod[ií]a)`,
  },
};
