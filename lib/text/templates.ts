import { listed } from './lists';

/** What inserting a template is called before it is made. */
export function templateProposal(form: string): string {
  return `Add what is missing of the form “${form}”`;
}

/** What could not be added, and what to do; '' where all could. */
export function refusedLine(refused: readonly string[]): string {
  return refused.length === 0
    ? ''
    : `Not added: ${listed(refused)}. The description ends inside something that is never closed, such as a code block or a comment. Close it, then add the form again.`;
}

/** What inserting scoring criteria is called before it is made. */
export const criteriaProposal = 'Add the scoring criteria: every key result, with equal weights';

/** What balancing is called before it is made. */
export const balanceProposal = 'Make the weights add up to 100 %';

/** A fix that would touch more than its own line. */
export const fixRefused =
  'This cannot be changed without touching what stands around it. Edit the description by hand.';
