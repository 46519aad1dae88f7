import { expect, test } from 'vitest';
import { type DiagnosticFacts, diagnosticsOf } from './diagnostics';

const check = { isGitlab: true, version: '18.7.1-ee', enterprise: true, signedIn: true, mayNeedHttps: false };

const facts: DiagnosticFacts = {
  version: '0.1.0',
  browser: 'Firefox 140.0',
  language: 'de-AT',
  offsetMinutes: -330,
  sites: [
    { isGitlabCom: true, answer: { kind: 'failed', problem: 'offline' }, hasRelativeRoot: false },
    { isGitlabCom: false, answer: { kind: 'told', check }, hasRelativeRoot: true },
    { isGitlabCom: false, answer: { kind: 'many' }, hasRelativeRoot: null },
  ],
  switchedOff: ['trend', 'listMarks'],
  builtInRules: [],
  importedRules: 2,
  teamFiles: 1,
  mayNotify: false,
  stored: [{ kind: 'panel-open', items: 1, bytes: 16 }],
};

test('all of it, in lines that can be read', () => {
  expect(diagnosticsOf(facts).split('\n')).toEqual([
    'OKR Lens 0.1.0',
    'Browser: Firefox 140.0',
    'Language: de-AT',
    'Time zone: UTC+05:30',
    'Sites: 3',
    '- gitlab.com: no answer (offline), relative root: no',
    '- self-managed 1: GitLab 18.7.1-ee Enterprise Edition (signed in), relative root: yes',
    '- self-managed 2: many sites, not asked, relative root: not known',
    'Features switched off: trend, listMarks',
    'Built-in rules given to places: none',
    'Imported rules: 2',
    'Rules of projects agreed to: 1',
    'Notifications: not allowed',
    'Stored: 16 bytes',
    '- panel-open: 1 item, 16 bytes',
  ]);
});

test.each([
  ['17.2.0-rc42-ee', 'GitLab 17.2.0-rc42-ee Enterprise Edition'],
  ['18.7.0-ee on tools.example', 'GitLab 18.7.0-ee Enterprise Edition'],
  ['tools.example', 'GitLab of an unknown version Enterprise Edition'],
])('a version “%s” is told as far as it is one', (version, said) => {
  const site = {
    isGitlabCom: true,
    answer: { kind: 'told', check: { ...check, version } },
    hasRelativeRoot: null,
  } as const;
  expect(diagnosticsOf({ ...facts, sites: [site] })).toContain(`- gitlab.com: ${said} (signed in)`);
});

test.each([
  [0, 'UTC+00:00'],
  [210, 'UTC−03:30'],
  [-840, 'UTC+14:00'],
])('%i minutes are %s', (offsetMinutes, zone) => {
  expect(diagnosticsOf({ ...facts, offsetMinutes })).toContain(`Time zone: ${zone}\n`);
});
