import { plural } from './format';
import { listed } from './lists';

/** Where a previewed change goes. */
export type PreviewTarget = 'gitlab' | 'editor';

/** The words around a change that is shown before it is made. */
export const preview = {
  title: 'Look before you write',
  diff: 'What changes, line by line',
  added: 'Added:',
  removed: 'Removed:',
  endOnly: 'only the end of the line changes',
  nothing: 'Nothing changes.',
  again: 'The text has changed since you looked: this is the change as it would be now.',
  cancel: 'Cancel',
  unchanged: (count: number) => plural(count, 'unchanged line'),
} as const;

/** Where the change goes, in a sentence. */
export const previewTargets: Record<PreviewTarget, (reference: string) => string> = {
  gitlab: (reference) => `Changes the description of ${reference} on GitLab.`,
  editor: () => 'Changes the text in GitLab’s open editor. GitLab has it once you save there.',
};

export const confirmWords: Record<PreviewTarget, { action: string; busy: string }> = {
  gitlab: { action: 'Write to GitLab', busy: 'Writing…' },
  editor: { action: 'Put into the editor', busy: 'Putting it in…' },
};

/** `2 lines added, 1 line removed`. */
export function changedLines(added: number, removed: number): string {
  const parts = [];
  if (added > 0) parts.push(`${plural(added, 'line')} added`);
  if (removed > 0) parts.push(`${plural(removed, 'line')} removed`);
  return listed(parts);
}
