import { day } from './format';
import { listed } from './lists';

/** The words of reminding the owners of key results. */
export const reminder = {
  title: 'Remind kindly',
  text: 'The comment',
  on: (reference: string) =>
    `It is written as a comment on ${reference}, once a week at most. You may change it first; its heading stays.`,
  mentions: (usernames: readonly string[]) => `GitLab tells ${listed(usernames.map((name) => `@${name}`))}.`,
  unassigned: (titles: readonly string[]) => `Nobody is assigned to ${listed(titles.map((title) => `“${title}”`))}.`,
  already: (next: string) =>
    `A reminder was written less than a week ago. The next one can be written from ${day(next)} on.`,
  write: 'Write the comment',
  busy: 'Writing…',
  cancel: 'Cancel',
  close: 'Close',
} as const;
