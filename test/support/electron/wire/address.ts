// Chromium knows no scheme of ours: "tenfour://app/x" is loaded as "https://app.tenfour.invalid/x", a secure origin of its
// own that can never be a real one, and is translated back wherever main reads it.

const suffix = '.invalid';

/** What Chromium loads for an address as main writes it. */
export function toChromium(address: string, schemes: readonly string[]): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address);
  const [, scheme = '', host = '', rest = ''] = match ?? [];
  return schemes.includes(scheme.toLowerCase())
    ? `https://${host}.${scheme.toLowerCase()}${suffix}${rest.startsWith('/') ? '' : '/'}${rest}`
    : address;
}

/** An address or an origin of Chromium's as main would see it. */
export function toElectron(address: string, schemes: readonly string[]): string {
  const match = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid(?=[/?#]|$)(.*)$/is.exec(address);
  const [, host = '', scheme = '', rest = ''] = match ?? [];
  return schemes.includes(scheme) ? `${scheme}://${host}${rest}` : address;
}

/** Content security policies and the like name our schemes too. */
export function headerToChromium(value: string, schemes: readonly string[]): string {
  return schemes.reduce(
    (text, scheme) =>
      text
        .replaceAll(new RegExp(`\\b${scheme}://([\\w.-]+)`, 'gi'), `https://$1.${scheme}${suffix}`)
        .replaceAll(new RegExp(`(^|[\\s;,])${scheme}:(?=[\\s;,]|$)`, 'gi'), `$1https://*.${scheme}${suffix}`),
    value,
  );
}
