// Owns what a tenfour:// link may ask for. Links are written by anybody: what is not exactly known is refused in words.
import { z } from 'zod';
import { done, refuse, type Result } from './result.ts';

export const linkScheme = 'tenfour';

/** None of them changes anything by itself: adding waits for Enter, acknowledging is asked about first. */
export type DeepLink =
  | { readonly type: 'add'; readonly text: string }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'acknowledge'; readonly id: string };

const longestLink = 2_048;
const longestText = 500;

/** Controls, and signs that turn the direction of what follows: they make a line read differently than it is. */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

const addedText = z
  .string()
  .trim()
  .min(1, 'The link has no text to add.')
  .max(longestText, `The link has more text than the ${longestText} characters that can be added by a link.`)
  .refine((text) => !unseen.test(text), 'The link holds characters that cannot be seen.');

const inquiryId = z
  .string()
  .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, 'The link names no inquiry.')
  .toLowerCase();

export function parseDeepLink(link: string): Result<DeepLink> {
  if (link.length > longestLink) return refused(`The link is longer than ${longestLink} characters.`);
  if (unseen.test(link)) return refused('The link holds characters that cannot be seen.');
  const url = URL.parse(link);
  if (url === null || url.protocol !== `${linkScheme}:`)
    return refused(`The link does not begin with ${linkScheme}://.`);
  if (url.username !== '' || url.password !== '' || url.port !== '' || url.hash !== '') {
    return refused('The link has parts that no link of Ten-Four has.');
  }
  switch (url.hostname.toLowerCase()) {
    case 'add':
      return parseAdd(url);
    case 'open':
      return parseAbout('open', url);
    case 'acknowledge':
      return parseAbout('acknowledge', url);
    default:
      return refused('Ten-Four knows the links add, open and acknowledge, and this is none of them.');
  }
}

function parseAdd({ pathname, search }: URL): Result<DeepLink> {
  const [field, ...more] = search.slice(1).split('&');
  if ((pathname !== '' && pathname !== '/') || field === undefined || !field.startsWith('text=') || more.length > 0) {
    return refused('A link that adds looks like tenfour://add?text=call%20Ana.');
  }
  const decoded = decode(field.slice('text='.length).replaceAll('+', ' '));
  if (decoded === null) return refused('The link is not encoded as links are.');
  const text = addedText.safeParse(decoded);
  return text.success ? done({ type: 'add', text: text.data }) : refused(text.error.issues[0]?.message ?? '');
}

function parseAbout(type: 'open' | 'acknowledge', { pathname, search }: URL): Result<DeepLink> {
  if (search !== '') return refused('The link has parts that no link of Ten-Four has.');
  const id = inquiryId.safeParse(pathname.slice(1));
  return id.success ? done({ type, id: id.data }) : refused(id.error.issues[0]?.message ?? '');
}

/** Null where `new URLSearchParams` would put a replacement character and go on. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function refused(sentence: string): Result<never> {
  return refuse('bad-link', `A link was not followed. ${sentence}`);
}
