// Pieces of the patterns for a time of arrival that every language shares.

export const anyOf = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

export const plainClock = String.raw`(?:(?:[01]?\d|2[0-3]):[0-5]\d(?:\s?[ap]m)?|(?:1[0-2]|[1-9])\s?[ap]m)`;
/** "tomorrow 10": an hour that ends its stretch. */
export const bareHour = String.raw`(?:1\d|2[0-3]|\d)(?=$|[,;])`;
export const gap = String.raw`,?\s{1,3}`;
export const dayOfMonth = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
export const year = String.raw`(?:19|20)\d\d`;
