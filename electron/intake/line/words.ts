// The one table of words that the line understands: the English ones, and those of other languages beside them. A new word is
// one entry; longer phrases win over shorter ones.
import type { Channel, Kind } from '../../domain/inquiry.ts';
import { list, type ChannelTable, type KindTable } from './language-words.ts';
import { germanWords } from './words-de.ts';
import { spanishWords } from './words-es.ts';

export interface Keyword {
  readonly channel: Channel | null;
  readonly kind: Kind | null;
  /** Says more than the channel or kind does ("Instagram", "complaint"), so it also stays in the subject. */
  readonly isKept: boolean;
  /** Follows the name ("Ana called"), and may repeat a channel that is already known. */
  readonly isVerb: boolean;
}

const others = [spanishWords, germanWords];

const channelWords: ChannelTable = {
  call: {
    plain: list('call, phone, phone call, telephone, missed call, missed, ring'),
    verbs: list('called, rang, rang up, phoned, calling'),
    kept: list('call back, callback, called back'),
  },
  voicemail: {
    plain: list('voicemail, voice mail, vm, answering machine, message on the machine, message on machine'),
    verbs: list('left a message, left a voicemail, left voicemail, left a message on the machine'),
    kept: [],
  },
  email: {
    plain: list('email, e-mail, mail'),
    verbs: list('emailed, e-mailed, mailed, sent an email, sent email, wrote an email'),
    kept: [],
  },
  text: {
    plain: list('text, sms, message, text message'),
    verbs: list('texted, messaged, sent a text, sent an sms, sent a message'),
    kept: [],
  },
  chat: {
    plain: list('chat, live chat, web chat, webchat'),
    verbs: list('chatted'),
    kept: list('whatsapp, whatsapp message, messenger, facebook messenger, telegram'),
  },
  social: {
    plain: list('social, social media'),
    verbs: list('tweeted, posted, commented'),
    kept: list(
      'tweet, post, comment, dm, direct message, review, social post, facebook, instagram, linkedin, twitter, mastodon, bluesky, tiktok, youtube, facebook message, instagram message',
    ),
  },
  web: { plain: list('web, web form, webform, form, contact form, online form, website'), verbs: [], kept: [] },
  'walk-in': {
    plain: list('walk-in, walk in, walkin, visit'),
    verbs: list('walked in, visited, came by, came in, stopped by, dropped in, dropped by'),
    kept: [],
  },
};

const kindWords: KindTable = {
  lead: {
    plain: list('lead, new lead, prospect, new customer, new client'),
    kept: list('quote, a quote, quotation, a quotation'),
    anywhere: list('a quote, quote for, a quotation, new customer, prospect'),
  },
  sensitive: {
    plain: list('sensitive, angry, upset, furious'),
    kept: list('complaint, complains, complained, complaining, broken promise'),
    anywhere: list('complaint, complains, complained, complaining, broken promise, angry, upset, furious'),
  },
};

/** Begin what it is about. Left out where nothing of the subject stands before them. */
export const starters: ReadonlySet<string> = new Set([
  ...list('about, re, regarding, concerning, subject'),
  ...others.flatMap(({ starters: words }) => words),
]);

/** Join a word we understand to the customer; left out when the customer follows. */
export const fillers: ReadonlySet<string> = new Set([
  ...list('from, with, by, via, customer, client, caller, a, an, the, new'),
  ...others.flatMap(({ fillers: words }) => words),
]);

/** "llamada de Ana", "Anruf von Ana": fillers where a word of their language stands before them. */
export function isJoiner(word: string, behind: string): boolean {
  return others.some(
    ({ joiners, channels, kinds }) =>
      joiners.includes(word) &&
      [...tableRows(channels), ...tableRows(kinds)].some(([, { plain, kept }]) => [...plain, ...kept].includes(behind)),
  );
}

/** Parts of firms' names ("Washington Post"): capitalised after a name, they belong to it. */
export const wordsInNames: ReadonlySet<string> = new Set(
  list(
    'post, web, lead, call, text, message, form, visit, mail, phone, quote, comment, social, chat, ' +
      'review, ring, missed, website, prospect',
  ),
);

/** Lower-case parts of a name, allowed between two capitalised ones. */
export const nameParticles: ReadonlySet<string> = new Set(
  list(
    'de, del, della, der, den, des, di, da, dos, du, la, le, van, von, zu, ten, ter, al, el, bin, ' +
      'ibn, bint, of, the, &, +, and, und, y, e, et',
  ),
);

/** Written with a capital at the start of a sentence, and no name on their own. */
export const notNames: ReadonlySet<string> = new Set([
  ...list(
    'i, we, you, he, she, it, they, my, our, your, his, her, their, this, that, there, a, an, the, ' +
      'is, are, was, were, has, have, had, can, could, do, does, did, would, should, when, where, what, ' +
      'why, how, who, which, no, not, yes, please, thanks, hi, hello, hey, urgent, asap, again, back, ' +
      'twice, today, tomorrow, customer, client, caller, new, someone, somebody, unknown, anonymous, ' +
      'wants, needs, asks, asked, order, invoice, monday, tuesday, wednesday, thursday, friday, ' +
      'saturday, sunday, for, on, in, at, to, if, and, but, with, from, by, via',
  ),
  ...others.flatMap(({ notNames: words }) => words),
]);

/** Said in passing around the words we know: kept in the subject, and the head goes on. */
export const asides: ReadonlySet<string> = new Set([
  ...list('urgent, asap, please, again, twice, urgently'),
  ...others.flatMap(({ asides: words }) => words),
]);

/** In front of a second piece of the subject they need no comma: "comment" + "on the June post". */
export const prepositions: ReadonlySet<string> = new Set([
  ...list('on, in, at, to, for, of, from, with, by, after, before, because, and, or, but'),
  ...others.flatMap(({ prepositions: words }) => words),
]);

const channelTables = [channelWords, ...others.map(({ channels }) => channels)];
const kindTables = [kindWords, ...others.map(({ kinds }) => kinds)];

const none: Keyword = { channel: null, kind: null, isKept: false, isVerb: false };

/** Later words win where two rows name the same one. */
export const keywords: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...channelTables
    .flatMap(tableRows)
    .flatMap(([channel, { plain, verbs, kept }]) => [
      ...plain.map((word): [string, Keyword] => [word, { ...none, channel }]),
      ...verbs.map((word): [string, Keyword] => [word, { ...none, channel, isVerb: true }]),
      ...kept.map((word): [string, Keyword] => [word, { ...none, channel, isKept: true }]),
    ]),
  ...kindTables
    .flatMap(tableRows)
    .flatMap(([kind, { plain, kept }]) => [
      ...plain.map((word): [string, Keyword] => [word, { ...none, kind }]),
      ...kept.map((word): [string, Keyword] => [word, { ...none, kind, isKept: true }]),
    ]),
]);

export const kindsAnywhere: ReadonlyMap<string, Kind> = new Map(
  kindTables.flatMap(tableRows).flatMap(([kind, { anywhere }]) => anywhere.map((word): [string, Kind] => [word, kind])),
);

/** Object.entries that keeps the type of the keys, which are all there and no others. */
function tableRows<Key extends string, Row>(table: Readonly<Record<Key, Row>>): readonly (readonly [Key, Row])[] {
  const rows: (readonly [Key, Row])[] = [];
  for (const key in table) rows.push([key, table[key]]);
  return rows;
}

export const longestPhrase = 6;
