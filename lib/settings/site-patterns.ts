import { readUrl } from '../okr/read-url';

/** A whole site, `https://host/*`: what permissions are granted for. */
const WHOLE_SITE = /^(\*|https?):\/\/([^/]+)\/\*$/;

export function isWholeSite(pattern: string): boolean {
  return WHOLE_SITE.test(pattern);
}

/**
 * The site, as a match pattern, of a page's address or of a stored key that begins with an address. It stands for every
 * port; null where there is none.
 */
export function siteOf(text: string): string | null {
  const [address = ''] = text.split(' ');
  const url = readUrl(address);
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
}

/** Whether a grant is about this one site too: `https://*\/*` is about every one with that scheme. */
export function takesIn(pattern: string, site: string): boolean {
  const [, scheme, host = ''] = WHOLE_SITE.exec(pattern) ?? [];
  const [, itsScheme, itsHost = ''] = WHOLE_SITE.exec(site) ?? [];
  if (scheme !== '*' && scheme !== itsScheme) return false;
  return host === '*' || host === itsHost || (host.startsWith('*.') && `.${itsHost}`.endsWith(host.slice(1)));
}
