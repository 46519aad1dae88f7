/** A key result as GitLab's GraphQL writes it, numbered. */
export function wireItem(number: number) {
  return {
    id: `gid://gitlab/WorkItem/${number}`,
    iid: String(number),
    title: `KR: ${number}`,
    state: 'OPEN',
    createdAt: '2023-08-01T09:00:00Z',
    closedAt: null,
    webUrl: `https://gitlab.example.com/acme/okrs/-/work_items/${number}`,
    workItemType: { name: 'Key Result' },
    namespace: { fullPath: 'acme/okrs' },
    widgets: [
      {},
      { description: `Text ${number}`, lastEditedAt: '2023-09-01T09:00:00Z' },
      { labels: { nodes: [{ title: 'okr::kr' }, null] } },
      { assignees: { nodes: [{ name: 'Ada', username: 'ada' }] } },
      { milestone: { title: 'FY24-Q3', startDate: '2023-08-01', dueDate: '2023-10-31' } },
      { startDate: null, dueDate: '2023-10-31' },
      { hasChildren: false },
      { progress: 60, startValue: 0, currentValue: 60, endValue: 100, updatedAt: '2023-10-04T09:00:00Z' },
      { healthStatus: 'onTrack' },
    ] as object[],
  };
}

/** A page of children as GitLab writes it, as one widget. */
export function wirePage(nodes: unknown[], endCursor: string | null = null) {
  return { hasChildren: true, children: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes } };
}

/** The objective, number 100, with more widgets beside its own. */
export function wireObjective(...widgets: object[]) {
  const item = wireItem(100);
  return {
    ...item,
    title: 'Objective: More',
    workItemType: { name: 'Objective' },
    lockVersion: 4,
    userPermissions: { updateWorkItem: true },
    widgets: [...item.widgets, ...widgets],
  };
}

/** The data of an objective's answer, as a signed-in reader gets it. */
export function objectiveData(workItem: unknown) {
  return { currentUser: { username: 'ada' }, namespace: { workItem } };
}

/** The data of a further page's answer. */
export function childrenData(...widgets: (object | null)[]) {
  return { namespace: { workItem: { widgets } } };
}

/** What surroundings operations answer, with an item's widgets and lists of items by reference. */
export function surroundingsData(widgets: object[], references: Record<string, (object | null)[] | null> = {}) {
  const lists = Object.entries(references).map(([name, nodes]) => [name, nodes && { nodes }]);
  return { currentUser: { username: 'ada' }, namespace: { workItem: { widgets } }, ...Object.fromEntries(lists) };
}

/** A list of discussions of one note each, as one widget. */
export function wireNotes(...notes: (object | null)[]) {
  return { discussions: { nodes: notes.map((note) => ({ notes: { nodes: [note] } })) } };
}

/** Linked items as GitLab writes them, as one widget; `more`: the list goes on. Null: one the reader may not see. */
export function wireLinks(items: (object | null)[], more = false) {
  const nodes = items.map((workItem) => ({ linkType: 'relates_to', workItem }));
  return { linkedItems: { pageInfo: { hasNextPage: more }, nodes } };
}

/** The data of an answer about several items of one project or group, as a signed-in reader gets it. */
export function itemsData(...items: (object | null)[]) {
  return { currentUser: { username: 'ada' }, place: { workItems: { nodes: items } } };
}
