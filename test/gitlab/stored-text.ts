import { type QuickAction, takeQuickActions } from './quick-actions';

/**
 * What GitLab stores of a text (18.9, app/services/issuable_base_service.rb): every CR and all command lines are
 * taken out, white space at the end is cut. Only commands on lines that `before` did not have are to be executed.
 */
export function storedText(written: string, before = ''): { text: string; actions: QuickAction[] } {
  const taken = takeQuickActions(written.replaceAll('\r', ''));
  const known = new Set(before.replaceAll('\r', '').split('\n'));
  return { text: taken.text.trimEnd(), actions: taken.actions.filter(({ line }) => !known.has(line)) };
}
