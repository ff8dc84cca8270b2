// Owns what a tenfour:// link may ask for. Links are written by anybody: what is not exactly known is refused in words.
import { z } from 'zod';
import { phrase, templates, type Gaps } from '../domain/words.ts';
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

const said = templates({
  noText: 'The link has no text to add.',
  unseen: 'The link holds characters that cannot be seen.',
  noInquiry: 'The link names no inquiry.',
});

const addedText = z
  .string()
  .trim()
  .min(1, said.noText)
  .refine((text) => !unseen.test(text), said.unseen);

const inquiryId = z
  .string()
  .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, said.noInquiry)
  .toLowerCase();

export function parseDeepLink(link: string): Result<DeepLink> {
  if (link.length > longestLink)
    return refusedLink('The link is longer than {most} characters.', { most: longestLink });
  if (unseen.test(link)) return refusedLink(said.unseen);
  const url = URL.parse(link);
  if (url === null || url.protocol !== `${linkScheme}:`)
    return refusedLink('The link does not begin with {scheme}://.', { scheme: linkScheme });
  if (url.username !== '' || url.password !== '' || url.port !== '' || url.hash !== '') {
    return refusedLink('The link has parts that no link of Ten-Four has.');
  }
  switch (url.hostname.toLowerCase()) {
    case 'add':
      return parseAdd(url);
    case 'open':
      return parseAbout('open', url);
    case 'acknowledge':
      return parseAbout('acknowledge', url);
    default:
      return refusedLink('Ten-Four knows the links add, open and acknowledge, and this is none of them.');
  }
}

function parseAdd({ pathname, search }: URL): Result<DeepLink> {
  const [field, ...more] = search.slice(1).split('&');
  if ((pathname !== '' && pathname !== '/') || field === undefined || !field.startsWith('text=') || more.length > 0) {
    return refusedLink('A link that adds looks like tenfour://add?text=call%20Ana.');
  }
  const decoded = decode(field.slice('text='.length).replaceAll('+', ' '));
  if (decoded === null) return refusedLink('The link is not encoded as links are.');
  const text = addedText.safeParse(decoded);
  if (!text.success) return refusedLink(text.error.issues[0]?.message ?? '');
  if (text.data.length <= longestText) return done({ type: 'add', text: text.data });
  return refusedLink('The link has more text than the {most} characters that can be added by a link.', {
    most: longestText,
  });
}

function parseAbout(type: 'open' | 'acknowledge', { pathname, search }: URL): Result<DeepLink> {
  if (search !== '') return refusedLink('The link has parts that no link of Ten-Four has.');
  const id = inquiryId.safeParse(pathname.slice(1));
  return id.success ? done({ type, id: id.data }) : refusedLink(id.error.issues[0]?.message ?? '');
}

/** Null where `new URLSearchParams` would put a replacement character and go on. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function refusedLink(template: string, gaps?: Gaps): Result<never> {
  return refuse('bad-link', 'A link was not followed. {why} What it was for can be done in the list.', {
    why: phrase(template, gaps),
  });
}
