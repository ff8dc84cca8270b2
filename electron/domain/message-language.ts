// Owns in which languages messages are offered: the customer's, which need not be the one the page speaks.

export const messageLanguages = ['en', 'es', 'de'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

/** Names in braces become their values, once: what a value holds is not read again. Other braces stay. */
export function fillBraces(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{([a-z]+)\}/gi, (whole, name: string) => values[name.toLowerCase()] ?? whole);
}
