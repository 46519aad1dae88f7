import type { Builder } from './builder';
import { places } from './places';

/** Ordinary work: nothing of it is an OKR, and the extension has no business on its pages. */
export function plainItems({ item }: Builder): void {
  const { path, iid } = places.plainIssue;
  item({
    namespace: path,
    iid,
    type: 'Issue',
    title: 'Search results flicker while typing',
    description: 'Steps:\n\n1. Open the search\n2. Type quickly\n\nThe list is rebuilt at every key.',
    labels: ['bug'],
  });
  const parent = item({
    namespace: path,
    iid: places.issueWithTasks.iid,
    type: 'Issue',
    title: 'Upgrade the test runner => 100% of the suites',
    labels: ['maintenance'],
  });
  item({ namespace: path, type: 'Task', title: 'Move the unit tests', parent: parent.id, state: 'closed' });
  item({ namespace: path, type: 'Task', title: 'Move the browser tests', parent: parent.id });
}
