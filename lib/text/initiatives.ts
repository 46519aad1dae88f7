import type { LinkedInitiative, Unreadable } from '../okr/initiatives/linked-initiatives';

const reasons: Record<Unreadable, string> = {
  gone: 'GitLab shows no such item: deleted, moved or confidential.',
  'no-access': 'You may not see this item.',
  broken: 'No link.',
  elsewhere: 'On another site.',
};

/** What an epic or issue is called; a linked one that may not be seen has no title. */
export function initiativeLabel({ label }: Pick<LinkedInitiative, 'label'>): string {
  return label || 'A linked item you may not see';
}

/** The line under its title: why it cannot be shown, or where alone it is tied; '' where there is nothing to say. */
export function initiativeNote({
  unreadable,
  linked,
  mention,
  isChild,
}: Pick<LinkedInitiative, 'unreadable' | 'linked' | 'mention' | 'isChild'>): string {
  if (unreadable) return reasons[unreadable];
  if (isChild) return 'child item';
  if (!mention) return 'only linked in GitLab';
  return linked === false ? 'only in the description' : '';
}
