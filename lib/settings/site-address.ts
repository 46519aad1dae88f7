import { readUrl } from '../okr/read-url';

/** A GitLab site as people name it, ready to be asked for and checked. */
export interface Site {
  /** Scheme and host with its port, `https://gitlab.example.org:8443`. */
  origin: string;
  /** What the browser grants: match patterns know no port, `https://gitlab.example.org/*`. */
  pattern: string;
  /** Where its API may start, likeliest first: the origin, then one segment below it (a relative root). */
  bases: string[];
}

/** Names as the URL parser leaves them, and IPv6. Chromium also lets through `%20` and `*`, which no grant should hold. */
const HOST = /^([a-z\d]([a-z\d._-]*[a-z\d.])?|\[[\da-f:.]+\])$/;

export type AddressProblem = 'empty' | 'unreadable' | 'not-http' | 'built-in';

/**
 * Reads what people paste as the address of their GitLab: any page of it, a bare host, with or without a scheme
 * (https is meant then). A name and password in the address are dropped.
 */
export function parseSiteAddress(text: string): Site | AddressProblem {
  const typed = text.trim();
  if (typed === '') return 'empty';
  const url = readUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (url === null) return 'unreadable';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-http';
  if (!HOST.test(url.hostname)) return 'unreadable';
  if (url.hostname === 'gitlab.com') return 'built-in';
  const [root] = url.pathname.split('/').filter((segment) => segment !== '');
  return {
    origin: url.origin,
    pattern: `${url.protocol}//${url.hostname}/*`,
    bases: root === undefined || root === '-' ? [url.origin] : [url.origin, `${url.origin}/${root}`],
  };
}
