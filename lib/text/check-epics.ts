import type { ArgsOf } from '../okr/checks/all';
import type { Texts } from './check-text';
import { day, formOf, percent, plural } from './format';
import { inARow, quoted } from './naming';

/** As much of a title as a line of 70 characters has room for beside the rest. */
const short = (label: string) => quoted(label, 30);

type DriftKind = ArgsOf<'epic-drift'>['kind'];

const driftTitles: Record<DriftKind, string> = {
  closed: 'closed, but not at 100',
  'at-risk': 'at risk, but this is On track',
  blocked: 'blocked, but this is On track',
  cancelled: 'cancelled, but this is On track',
};

const driftSentences: Record<DriftKind, (name: string, score: number | null) => string> = {
  closed: (name, score) =>
    `${name} is closed, and ${score === null ? 'there is no score' : `the score is ${percent(score)}`}. Set the score to what was reached, or link what is still to be done.`,
  'at-risk': (name) => `${name} is At risk, and this is On track. Look at the health of both again.`,
  blocked: (name) =>
    `${name} is blocked, and this is On track. Say in the next update how it goes on, or change the health.`,
  cancelled: (name) =>
    `${name} is cancelled, and this is On track. Take it out of the description and the linked items, or change the health.`,
};

/** Checks of linked epics and issues. */
export const epicTexts = {
  'epic-drift': {
    title: ({ label, kind }) => `${short(label)}: ${driftTitles[kind]}`,
    sentence: ({ label, kind, score }) => driftSentences[kind](quoted(label), score),
    fixLabel: null,
    help: 'An epic and the OKR it serves should tell the same story. It is said aloud when all that delivers a key result is closed and its score is below 100, and when an epic is at risk, blocked or cancelled while the OKR is On track.',
  },
  'epic-status-late': {
    title: ({ label, since }) => `${short(label)}: no status since ${day(since)}`,
    sentence: ({ label, since, due }) =>
      `The last status of ${quoted(label)} is of ${day(since)}; one was due on ${day(due)}. Ask its owner for it, or write it in the epic.`,
    fixLabel: null,
    help: 'Linked epics tell their status once a week, so that an OKR and the work for it do not drift apart. A status is a dated heading, such as “Status 2023-10-18”, in the epic’s description. An epic that never had one is not said to be late.',
  },
  'no-linked-epic': {
    title: () => 'No epic or issue is linked',
    sentence: () =>
      'Neither the description nor GitLab names an epic or issue that delivers this. Add one to the description, or link it in GitLab.',
    fixLabel: null,
    help: 'A score says how far it is; the linked epics and issues say how it gets there, and show early when it will not.',
  },
  'dead-link': {
    title: ({ label, reason }) => (reason === 'gone' ? `${short(label)} leads nowhere` : `${short(label)} has no link`),
    sentence: ({ label, reason }) =>
      reason === 'gone'
        ? `GitLab shows you no item behind ${quoted(label)}, though you may see where it should be. It was deleted, moved, or is confidential: correct the link, or remove it.`
        : `${quoted(label)} is listed without an address that leads to it. Put in a link or a reference, such as “group&12”.`,
    fixLabel: 'Remove it…',
    help: 'A link that leads nowhere hides work from whoever reads the description. Items that you may not see are not meant: those are told apart.',
  },
  'not-in-description': {
    title: ({ label }) => `${short(label)} is not in the description`,
    sentence: ({ label }) =>
      `${quoted(label)} is linked in GitLab, but the description does not name it. Add it there.`,
    fixLabel: 'Add to description…',
    help: 'The description’s list of epics and issues is what people read. What is linked in GitLab belongs there too.',
  },
  'not-linked': {
    title: ({ label }) => `${short(label)} is not linked in GitLab`,
    sentence: ({ label }) => `The description names ${quoted(label)}, but it is not among the linked items. Link it.`,
    fixLabel: 'Link in GitLab…',
    help: 'A linked item shows on both pages, so that people who work on the epic see which OKR it serves.',
  },
  'epic-open': {
    title: ({ label }) => `Done, but ${short(label)} is still open`,
    sentence: ({ label }) => `This is done, and ${quoted(label)} is open. Close it if nothing is left to do there.`,
    fixLabel: null,
    help: 'An epic that outlives its OKR is often forgotten. One that is due after the period is expected to be open, and not named here.',
  },
  'no-access': {
    title: ({ labels }) =>
      labels.length === 1 && labels[0] ? `You may not see ${short(labels[0])}` : `You may not see ${itemsIn(labels)}`,
    sentence: ({ labels }) => {
      const names = labels.filter(Boolean).map((label) => quoted(label));
      const named = names.length > 0 ? `: ${inARow(names)}` : '';
      return `GitLab does not show you ${itemsIn(labels)} that ${formOf(labels.length, 'is', 'are')} named or linked here${named}. Nothing is wrong with that; ask for access if you need it.`;
    },
    fixLabel: null,
    help: 'What one reader may not see is not missing. It is only left out of what can be checked for you.',
  },
} satisfies Texts<
  | 'epic-drift'
  | 'epic-status-late'
  | 'no-linked-epic'
  | 'dead-link'
  | 'not-in-description'
  | 'not-linked'
  | 'epic-open'
  | 'no-access'
>;

const itemsIn = (labels: readonly string[]) => plural(labels.length, 'epic or issue', 'epics or issues');
