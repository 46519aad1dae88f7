/** The words of a link between two items in GitLab. */
export const linking = {
  label: 'Link in GitLab',
  what: (reference: string) => `Adds ${reference} to the linked items of this one, in GitLab. Both pages show it then.`,
  action: 'Link in GitLab',
  busy: 'Linking…',
  again: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  outcomes: {
    linked: ['Linked in GitLab.', ''],
    'not-allowed': ['Not linked: GitLab does not let you.', ' Ask the owner of either item.'],
    rejected: ['Not linked: GitLab refused it.', ' These are its reasons.'],
    failed: ['GitLab could not be asked to link them.', ' Try again.'],
  },
} as const;
