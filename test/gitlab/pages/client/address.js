import { boot } from './boot.js';

/**
 * Reads `?show=`: base64 of JSON `{iid, full_path, id}`, as the side panel writes it. Null where there is none or it is
 * no such thing.
 */
export function readShow(search) {
  const text = new URLSearchParams(search).get('show');
  if (text === null) return null;
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const { iid, full_path: path, id } = JSON.parse(new TextDecoder().decode(bytes));
    return iid && path ? { path, iid: Number(iid), id } : null;
  } catch {
    return null;
  }
}

/** The value of `?show=` for an item, standard base64 with padding. */
export function writeShow(item) {
  const json = JSON.stringify({ iid: String(item.iid), full_path: item.namespace, id: item.id });
  return btoa(String.fromCharCode(...new TextEncoder().encode(json)));
}

/** The item a path shows (namespace path and iid), or null. `pathname` includes the relative root. */
export function readPath(pathname) {
  const path = decodeURIComponent(pathname).slice(boot.root.length + 1);
  const found = /^(?:groups\/)?(.+)\/-\/(?:work_items|issues|epics)\/(\d+)(?:\/designs\/.*)?$/.exec(path);
  return found ? { path: found[1], iid: Number(found[2]) } : null;
}
