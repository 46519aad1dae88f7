/** A work item, issue or epic, as an address names it. */
export interface ItemRef {
  /** Full path of the project or group, decoded, without slashes at its ends: `acme/okrs`. */
  namespacePath: string;
  /** Null where the address does not tell: the side panel's parameter names the path alone. */
  namespaceKind: 'project' | 'group' | null;
  /** The number in the namespace as GitLab prints it; `NEW_ITEM_IID` on the new-item page. */
  iid: string;
}

/** The name GitLab's own router gives an item that is still being written. */
export const NEW_ITEM_IID = 'new';

const LIST = /^\/.+?\/-\/(?:work_items|issues|epics)(?:\/views\/[^/]+)?\/?$/;
const ITEM = /^\/(groups\/)?(.+?)\/-\/(?:work_items|issues|epics)\/(\d+|new)(?:\/designs(?:\/[^/]+)?)?\/?$/;

/**
 * The item whose own page this path is, or null (lists, boards, saved views, the new-item page, broken escapes).
 * All three segments lead to the same item: GitLab redirects the older ones from 18.8 on.
 * @param relativeRoot where GitLab is installed below the origin: '' or e.g. `/gitlab`
 */
export function itemFromPath(pathname: string, relativeRoot: string): ItemRef | null {
  const ref = ownPageOf(pathname, relativeRoot);
  return ref?.iid === NEW_ITEM_IID ? null : ref;
}

/** The same, or the namespace of a new-item page with `NEW_ITEM_IID` for an iid. */
export function ownPageOf(pathname: string, relativeRoot: string): ItemRef | null {
  if (!pathname.startsWith(`${relativeRoot}/`)) return null;
  const [, group, path, iid] = ITEM.exec(pathname.slice(relativeRoot.length)) ?? [];
  if (!path || !iid) return null;
  try {
    return { namespacePath: decodeURIComponent(path), namespaceKind: group ? 'group' : 'project', iid };
  } catch {
    return null;
  }
}

/**
 * Whether this path shows a list of items, a saved view of one included. Boards are none.
 * @param relativeRoot see `itemFromPath`
 */
export function isListPath(pathname: string, relativeRoot: string): boolean {
  return pathname.startsWith(`${relativeRoot}/`) && LIST.test(pathname.slice(relativeRoot.length));
}

/**
 * The item of the open side panel: the `show` parameter is base64 of UTF-8 JSON `{iid, full_path, id}` (17.7 to 19.3).
 * Null when it is absent or malformed; padding may be missing, and the URL-safe alphabet is read too.
 * @param search the query part of the address, with or without `?`
 */
export function itemFromShow(search: string): ItemRef | null {
  if (search === '') return null;
  // A '+' that was not escaped arrives as a space.
  const encoded = new URLSearchParams(search).get('show')?.replace(/ /g, '+').replace(/-/g, '+').replace(/_/g, '/');
  if (!encoded) return null;
  try {
    const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
    const shown: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof shown !== 'object' || shown === null || !('iid' in shown) || !('full_path' in shown)) return null;
    const { iid, full_path: path } = shown;
    if ((typeof iid !== 'string' && typeof iid !== 'number') || !/^\d+$/.test(String(iid))) return null;
    if (typeof path !== 'string' || !path) return null;
    return { namespacePath: path, namespaceKind: null, iid: String(iid) };
  } catch {
    return null;
  }
}
