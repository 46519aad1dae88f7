/** The words of what the reader can switch off or on. */
export const featureWords = {
  title: 'Features',
  intro:
    'What you switch here changes in open pages at once, and never a number. Where your browser syncs extensions, your switches follow you.',
  label: 'Features to show',
} as const;

/** Each switch, and what it is about, in the order of the page. */
export const featureSwitches = {
  scores: {
    label: 'Scores on objectives and key results',
    about: 'The panel above the description: the score, how it comes about, and the parts below.',
  },
  toFix: { label: 'To fix', about: 'In that panel: what a description lacks or says wrong, and how many.' },
  trend: { label: 'Trend', about: 'In that panel: how the score came to what it is, read when you ask for it.' },
  checkIn: {
    label: 'Check-ins',
    about: 'In that panel: the weekly update, and reminders. What you have typed is kept while it is off.',
  },
  epics: {
    label: 'OKRs of epics',
    about: 'In the sidebar of an epic: which OKRs it serves, and whether its status is due.',
  },
  newItems: {
    label: 'Templates for new items',
    about: 'On the page of a new objective or key result: your team’s form in one click.',
  },
  listMarks: {
    label: 'Scores in lists',
    about: 'Beside the objectives of a list: score and warning. Off at first: it asks GitLab for more.',
  },
} as const;
