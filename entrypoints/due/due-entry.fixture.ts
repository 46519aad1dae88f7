import type { DueEntry } from '../../lib/okr/due/due-entry';

export const BASE = 'https://gitlab.example.com/gitlab';

/** A key result of the reader's under an objective, due today without other wishes. */
export function dueEntry(id: string, wishes: Partial<DueEntry> = {}): DueEntry {
  const place = (of: string) => ({
    id: of,
    iid: of,
    namespacePath: 'acme/okrs',
    title: of,
    url: `${BASE}/acme/okrs/-/work_items/${of}`,
  });
  return {
    item: { ...place(id), reference: `#${id}`, typeName: 'Key Result', typeIcon: null, owners: [] },
    role: 'key-result',
    objective: place('1'),
    update: { state: 'due', since: '2023-10-18', dueDay: '2023-10-25', isToday: true, weeksLate: 0 },
    score: 60.5,
    health: null,
    mine: true,
    ended: false,
    ...wishes,
  };
}
