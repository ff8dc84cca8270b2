import { longestLink, outboundSchemes } from '../../contract/outbound-links.ts';

const allowed: ReadonlySet<string> = new Set(outboundSchemes);

/** The address as it may be handed to the system, parsed and written anew; null when it may not. */
export function externalLink(address: string): string | null {
  if (address.length > longestLink) return null;
  const url = URL.parse(address);
  if (url === null || !allowed.has(url.protocol)) return null;
  // A name and password in front of the host make an address look like that of another site.
  if (url.username !== '' || url.password !== '') return null;
  return url.protocol === 'https:' && url.hostname === '' ? null : url.href;
}
