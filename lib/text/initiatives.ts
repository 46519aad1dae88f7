import type { LinkedInitiative, Unreadable } from '../okr/initiatives/linked-initiatives';

const reasons: Record<Unreadable, string> = {
  gone: 'GitLab shows no such item: deleted, moved or confidential',
  'no-access': 'you may not see it',
  broken: 'no link',
  elsewhere: 'on another site',
};

/** The line under an epic's title: why it cannot be shown, or where alone it is tied. */
export function initiativeNote({ unreadable, linked, mention }: LinkedInitiative): string {
  if (unreadable) return reasons[unreadable];
  if (!mention) return 'only linked in GitLab';
  return linked === false ? 'only in the description' : '';
}
