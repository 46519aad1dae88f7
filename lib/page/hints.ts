import { ACTION_CABLE, CSRF_TOKEN, MANIFEST, SEARCH_LINK, SIGNED_IN_CLASS, SUPER_SIDEBAR } from './anchors';

/**
 * What a page says of the GitLab that sent it. Hints: good enough to choose a query, never to decide a right. Only what
 * every page is asked for is read at once, the rest when it is asked for.
 */
export interface PageHints {
  /** At least two independent signs were found. */
  readonly isGitlab: boolean;
  /** Where GitLab is installed below the origin: '' or e.g. `/gitlab`, never with a slash at its end. */
  readonly relativeRoot: string;
  /** As GitLab prints it, e.g. `19.3.0-pre` or `18.7.1-ee`; null for visitors, who are not told. */
  readonly version: string | null;
  /** Null: not told. */
  readonly enterprise: boolean | null;
  readonly username: string | null;
  readonly signedIn: boolean;
}

/** Addresses every GitLab page names, with what follows the relative root in them. */
const OWN_ADDRESSES = [
  { selector: ACTION_CABLE, attribute: 'content', ending: '/-/cable' },
  { selector: MANIFEST, attribute: 'href', ending: '/-/manifest.json' },
  { selector: SEARCH_LINK, attribute: 'href', ending: '/search/opensearch.xml' },
];

/** Rails controller and action, e.g. `projects:work_items:show`. */
export const DATA_PAGE = /^[a-z_]+(?::[a-z_]+)+$/;

/**
 * Reads what the document's head and body attributes tell. The `gon` object itself belongs to the page's world and
 * cannot be seen from a content script, but GitLab prints it as inline script text (seen 19.3).
 */
export function readHints(document: Document): PageHints {
  // Scripts are long: they are searched where something is asked for that nothing else tells.
  let script: string | null = null;
  const gon = (name: string) => {
    script ??= gonText(document);
    return gonValue(script, name);
  };
  // The CSRF token is no sign: every Rails application prints one.
  let signs = DATA_PAGE.test(document.body?.getAttribute('data-page') ?? '') ? 1 : 0;
  let root: string | null = null;
  for (const own of OWN_ADDRESSES) {
    // Mostly the first address is there, and two signs are enough.
    if (root !== null && signs >= 2) break;
    const found = rootOf(document, own);
    if (found === null) continue;
    root ??= found;
    signs += 1;
  }
  if (signs < 2 && document.querySelector(SUPER_SIDEBAR)) signs += 1;
  const gonRoot = signs >= 2 && root !== null ? null : gon('relative_url_root');
  const hasGon = () => typeof gonRoot === 'string' || typeof gon('gitlab_url') === 'string';
  return {
    isGitlab: signs >= 2 || (signs === 1 && hasGon()),
    relativeRoot: root ?? (isRoot(gonRoot) ? gonRoot : ''),
    get version() {
      const version = gon('version');
      return typeof version === 'string' && /^\d+\.\d+/.test(version) ? version : null;
    },
    get enterprise() {
      const edition = gon('ee');
      return typeof edition === 'boolean' ? edition : null;
    },
    get username() {
      const username = gon('current_username');
      return typeof username === 'string' ? username : null;
    },
    get signedIn() {
      return this.username !== null || document.documentElement.classList.contains(SIGNED_IN_CLASS);
    },
  };
}

/** The page's CSRF token, or null. It rotates with the session: read it anew for each request. */
export function csrfToken(document: Document): string | null {
  return document.querySelector(CSRF_TOKEN)?.getAttribute('content') || null;
}

function gonText(document: Document): string {
  for (const script of document.querySelectorAll('script:not([src])')) {
    if (script.textContent?.includes('window.gon')) return script.textContent;
  }
  return '';
}

/** `gon.name=<JSON>;` as a value; undefined when it is absent or not JSON. Names are our own constants. */
function gonValue(text: string, name: string): unknown {
  const [, json] = new RegExp(`\\bgon\\.${name}=("(?:[^"\\\\]|\\\\.)*"|[^;]*);`).exec(text) ?? [];
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function rootOf(document: Document, { selector, attribute, ending }: (typeof OWN_ADDRESSES)[number]): string | null {
  const address = document.querySelector(selector)?.getAttribute(attribute);
  if (!address) return null;
  try {
    // Mostly a path: taking an address apart costs a new page a part of a millisecond.
    const pathname =
      /^\/[\w./-]*$/.test(address) && !address.startsWith('//') ? address : new URL(address, document.baseURI).pathname;
    const root = pathname.endsWith(ending) ? pathname.slice(0, -ending.length) : null;
    return isRoot(root) ? root : null;
  } catch {
    return null;
  }
}

function isRoot(value: unknown): value is string {
  return typeof value === 'string' && /^(?:\/[^/]+)*$/.test(value);
}
