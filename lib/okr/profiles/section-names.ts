/**
 * What teams call the sections of an OKR's description. Both generations of the Infrastructure Platforms form and the
 * spellings counted in descriptions: a section is known by its purpose, whichever form it was written for.
 */
export const contextNames = [
  'Context',
  'Background',
  'Background and Context',
  'Context and Background',
  'Overview',
  'Motivation',
  'Problem',
  'Problem Statement',
  'Why',
  'Why?',
  'Why now',
  'Why now?',
  'Why this',
  'Why this?',
  'Why this OKR',
  'Why this OKR?',
  'Why this Objective',
  'Why this Objective?',
  'Why this Key Result',
  'Why this Key Result?',
  'Why is this important',
  'Why is this important?',
  'Why this is important',
  'Why this matters',
  'Why does this matter?',
  'Why are we doing this',
  'Why are we doing this?',
];

export const linkedEpicsNames = [
  'Linked Epics',
  'Linked Epic',
  'Linked Epic(s)',
  'Linked Epics and Issues',
  'Linked Epics & Issues',
  'Linked Epics/Issues',
  'Linked Epics / Issues',
  'Linked Epics or Issues',
  'Linked Issues and Epics',
  'Linked Issues & Epics',
  'Linked Issues',
  'Linked Issue',
  'Related Epics',
  'Related Epics and Issues',
  'Related Issues',
  'Epics and Issues',
  'Epics & Issues',
  'Epics',
  'Epic',
];

export const criteriaNames = [
  'Scoring Criteria',
  'Scoring Criterion',
  'Scoring Criterias',
  'Scoring Criteria and Weights',
  'Scoring',
  'Score Criteria',
  'Score Criterion',
  'Criteria',
  'Grading Criteria',
];

export const retroNames = ['Retro', 'Retrospective', 'Retrospection', 'OKR Retro', 'OKR Retrospective'];

export const goodNames = ['Good', 'The Good', 'What went well', 'What went well?', 'Went well'];

export const badNames = [
  'Bad',
  'The Bad',
  'What did not go well',
  'What didn’t go well',
  "What didn't go well",
  'What didn’t go well?',
  "What didn't go well?",
  'What went wrong',
  'Did not go well',
];

export const tryNames = [
  'Try',
  'To try',
  'What to try',
  'What to try next',
  'What should we try',
  'What we should try',
  'Do better',
  'Do differently',
  'What to do differently',
  'What should we do differently',
];
