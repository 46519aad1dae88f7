const keyOf = (item) => `autosave/gid://gitlab/WorkItem/${item.id}`;

/** The text left from an edit that was not saved; empty where there is none. */
export function draftOf(item) {
  return localStorage.getItem(keyOf(item)) ?? '';
}

/** Keeps what was typed so far. */
export function keepDraft(item, text) {
  localStorage.setItem(keyOf(item), text);
}

/** Forgets the draft, after saving or discarding. */
export function dropDraft(item) {
  localStorage.removeItem(keyOf(item));
}
