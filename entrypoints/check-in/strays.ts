import type { Draft, Edit, Told } from '../../lib/okr/check-in/edit';
import type { Subject } from './subject';

/** What was typed for items that have no row: they left the objective since, or could not be read this time. */
export function straysOf(draft: Draft, subject: Pick<Subject, 'items'>): Edit[] {
  const told = strayIds(draft.told, subject).flatMap((id) => draft.told[id] ?? []);
  return [...strayIds(draft.edits, subject).flatMap((id) => draft.edits[id] ?? []), ...told.map(asTyped)];
}

function asTyped({ after, words }: Told): Edit {
  return after === null ? { words } : { score: String(after), words };
}

function strayIds(typed: Record<string, unknown>, { items }: Pick<Subject, 'items'>): string[] {
  const rows = new Set(items.map(({ item }) => item.id));
  return Object.keys(typed).filter((id) => !rows.has(id));
}
