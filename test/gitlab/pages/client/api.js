import { boot } from './boot.js';

/**
 * Reads one item for display: `{item, children, parent, linked, canUpdate, canAdmin}`, items in the world's own shape. Null where it
 * is absent or unreadable. Never asks `/api/graphql`: requests there are the extension's alone.
 */
export async function fetchItem({ path, iid }, signal) {
  const answer = await fetch(`${boot.root}/-/stand-in/item?${new URLSearchParams({ path, iid })}`, { signal });
  return answer.ok ? answer.json() : null;
}

/** Changes an item as the signed-in user. Throws an Error with the answer's words when it is refused. */
export async function editItem({ path, iid }, changes) {
  const answer = await fetch(`${boot.root}/-/stand-in/edit`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-CSRF-Token': document.querySelector('meta[name="csrf-token"]').content,
    },
    body: JSON.stringify({ path, iid, changes }),
  });
  if (answer.ok) return;
  const { errors = [] } = await answer.json().catch(() => ({}));
  throw new Error(errors.join(' ') || `The change was refused (${answer.status}).`);
}
