import { expect, test } from 'vitest';
import { type FailureKind, failures } from './failures';
import { type SiteAnswer, siteAnswers, siteLine, siteNotes } from './site-answers';

const check = { isGitlab: true, version: '18.7.1-ee', enterprise: true, signedIn: true, mayNeedHttps: false };
const told = (other: Partial<typeof check> | object): SiteAnswer => ({ kind: 'told', check: { ...check, ...other } });

test.each<[SiteAnswer, string]>([
  [{ kind: 'asking' }, 'Checking…'],
  [told({}), 'GitLab 18.7 Enterprise Edition, signed in'],
  [told({ version: '17.2.0', enterprise: false }), 'GitLab 17.2 Community Edition, signed in'],
  [told({ version: '15.0.1', enterprise: null }), 'GitLab 15.0, signed in'],
  [told({ version: 'new', enterprise: null }), 'GitLab, signed in'],
  [told({ version: null, enterprise: null, signedIn: false }), 'GitLab, signed out'],
  [told({ isGitlab: false, version: null, enterprise: null, signedIn: false }), 'Does not answer like GitLab.'],
  [{ kind: 'many' }, 'Many sites at once: none of them is asked.'],
  [{ kind: 'not-allowed' }, siteAnswers['not-allowed']],
])('%j is said as %s', (answer, line) => {
  expect(siteLine(answer)).toBe(line);
});

test('whatever goes wrong has a sentence that says what to do', () => {
  for (const problem of Object.keys(failures) as FailureKind[]) {
    expect(siteLine({ kind: 'failed', problem })).toMatch(/\. (Check|Sign)/);
  }
  expect(siteLine({ kind: 'failed', problem: 'offline' })).toContain('Not reachable.');
});

test('what works is said to those who are signed in; others are told what to do first', () => {
  const works = ['everything'] as const;
  expect(siteNotes(told({}), works, true)).toEqual([
    'Everything works. Scores come from the progress field, titles and descriptions.',
  ]);
  expect(siteNotes(told({ signedIn: false }), works, true)).toEqual([siteAnswers.signedOutHint]);
  expect(siteNotes({ kind: 'asking' }, works, true)).toEqual([]);
});

test('where the address may be wrong, it is said how to mend it', () => {
  const foreign = told({ isGitlab: false });
  expect(siteNotes(foreign, [], true)).toEqual([siteAnswers.foreignHint, siteAnswers.addressHint]);
  expect(siteNotes(foreign, [], false)).toEqual([siteAnswers.foreignHint]);
  const toHttps = told({ isGitlab: false, mayNeedHttps: true });
  expect(siteNotes(toHttps, [], true)).toEqual([
    siteAnswers.httpsHint,
    siteAnswers.foreignHint,
    siteAnswers.addressHint,
  ]);
  expect(siteNotes({ kind: 'failed', problem: 'offline' }, [], true)).toEqual([siteAnswers.addressHint]);
  expect(siteNotes({ kind: 'failed', problem: 'offline' }, [], false)).toEqual([]);
  expect(siteNotes({ kind: 'failed', problem: 'server' }, [], true)).toEqual([]);
});
