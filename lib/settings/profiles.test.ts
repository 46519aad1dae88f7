import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseProfile } from '../okr/choose-profile';
import { profileFor } from '../okr/profile';
import { readProfileFile } from '../okr/profile-file/read-profile-file';
import { nativeProfile } from '../okr/profiles/native';
import { allowOnly } from './allowed.fixture';
import { agreeToTeamFile, declineTeamFile, forgetTeamFile, leaveTeamFile, noteTeamFileLook } from './answer-team-file';
import { applyProfile, keepProfile, removeProfile, withdrawProfile } from './change-profiles';
import { forgetSites } from './forget-sites';
import { chooseForItem, hiddenProjects, hideProject, itemChoices } from './item-choices';
import { importedProfiles, profileApplications, profileFiles } from './profiles';
import { recognitions } from './recognitions';
import { teamFileLooks, teamFiles } from './team-files';
import { updateRecognitions } from './update-recognitions';
import { watchRules } from './watch-rules';

const SITE = 'https://gitlab.example.com';

/** A file whose rules recognise objectives by this label. */
const file = (name: string, label: string, more: object = {}) =>
  JSON.stringify({ okrLens: 1, name, recognition: { objective: { labels: [label] } }, ...more });

const ids = async () => (await importedProfiles()).map(({ id }) => id);

/** `host path: label`, in order. */
const recognised = async () =>
  (await recognitions.get()).map(
    ({ host, path, recognition }) => `${host} ${path}: ${recognition.objective.labels.join()}`,
  );

beforeEach(() => fakeBrowser.reset());

describe('imported profiles', () => {
  test('are kept by their id, the newer in place of the older', async () => {
    expect(await keepProfile(file('A', 'one'))).toMatchObject({ kind: 'profile', profile: { id: 'a' } });
    await keepProfile(file('B', 'two'));
    await keepProfile(file('A', 'three'));
    expect(await profileFiles.get()).toEqual({ a: file('A', 'three'), b: file('B', 'two') });
    await removeProfile('a');
    expect(await ids()).toEqual(['b']);
  });

  test('that are wrong change nothing', async () => {
    await keepProfile(file('A', 'one'));
    expect(await keepProfile(file('A', ''))).toMatchObject({
      kind: 'refused',
      path: 'recognition.objective.labels[0]',
    });
    expect(await keepProfile('{')).toMatchObject({ reason: 'not-json' });
    expect(await profileFiles.get()).toEqual({ a: file('A', 'one') });
  });

  test('cannot take a built-in profile’s id', async () => {
    expect(await keepProfile(file('Native', 'x'))).toMatchObject({ path: 'id', expected: { what: 'own-id' } });
    expect(await ids()).toEqual([]);
  });

  test('are fifty at most; one of them can still be replaced', async () => {
    const many = Array.from({ length: 50 }, (_, at) => [`p${at}`, file(`p${at}`, 'x')]);
    await browser.storage.local.set({ 'profile-files.1': Object.fromEntries(many) });
    expect(await keepProfile(file('One more', 'x'))).toEqual({ kind: 'too-many', most: 50 });
    expect(await keepProfile(file('P7', 'y'))).toMatchObject({ kind: 'profile' });
    expect(await ids()).toHaveLength(50);
  });

  test('that were damaged, or that only a later version reads, cost no other', async () => {
    await browser.storage.local.set({
      'profile-files.1': { a: '{', b: 1, c: file('C', 'x', { okrLens: 2 }), d: file('D', 'x') },
      'profile-applications.1': [{ host: 'a' }, { host: '*', path: '*', profileId: 'd' }],
    });
    expect(await ids()).toEqual(['d']);
    expect(await profileApplications.get()).toEqual([{ host: '*', path: '*', profileId: 'd' }]);
  });
});

describe('places', () => {
  test('belong to one profile each, the last given first', async () => {
    await applyProfile({ host: '*', path: 'a/*', profileId: 'epics' });
    await applyProfile({ host: '*', path: 'a/b', profileId: 'epics' });
    await applyProfile({ host: '*', path: 'a/*', profileId: 'native' });
    expect(await profileApplications.get()).toEqual([
      { host: '*', path: 'a/*', profileId: 'native' },
      { host: '*', path: 'a/b', profileId: 'epics' },
    ]);
    await withdrawProfile({ host: '*', path: 'a/*' });
    expect((await profileApplications.get()).map(({ path }) => path)).toEqual(['a/b']);
  });

  test('go with their profile', async () => {
    await keepProfile(file('A', 'one'));
    await applyProfile({ host: '*', path: 'a/*', profileId: 'a' });
    await removeProfile('a');
    expect(await profileApplications.get()).toEqual([]);
  });
});

describe('projects’ files', () => {
  const project = `${SITE} infra/okrs`;

  test('keep what was agreed to until other rules are', async () => {
    await agreeToTeamFile(project, '1');
    await declineTeamFile(project, '2');
    expect(await teamFiles.get()).toEqual({ [project]: { agreed: '1', declined: '2' } });
    await agreeToTeamFile(project, '3');
    expect(await teamFiles.get()).toEqual({ [project]: { agreed: '3', declined: null } });
  });

  test('that the reader left are not asked about again, and those that are gone are', async () => {
    await leaveTeamFile(project);
    expect(await teamFiles.get()).toEqual({});
    await agreeToTeamFile(project, '1');
    await leaveTeamFile(project);
    expect(await teamFiles.get()).toEqual({ [project]: { agreed: null, declined: '1' } });
    await forgetTeamFile(project);
    expect(await teamFiles.get()).toEqual({});
  });

  test('remember when they were looked at', async () => {
    await noteTeamFileLook(project, '2023-10-25T15:00:00Z');
    expect(await teamFileLooks.get()).toEqual({ [project]: '2023-10-25T15:00:00Z' });
  });

  test('are a hundred at most, and one damaged answer costs no other', async () => {
    const many = Array.from({ length: 100 }, (_, at) => [`${SITE} p${at}`, { agreed: '1', declined: null }]);
    await browser.storage.local.set({ 'team-files.1': { ...Object.fromEntries(many), x: { agreed: 1 } } });
    await agreeToTeamFile(project, '1');
    const kept = Object.keys(await teamFiles.get());
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([100, `${SITE} p1`, project]);
  });
});

describe('what the script on every page goes by', () => {
  test('follows each change, in the order in which rules are chosen', async () => {
    await keepProfile(file('A', 'imported', { appliesTo: [{ host: '*', path: 'infra/*' }] }));
    await keepProfile(file('B', 'applied'));
    await applyProfile({ host: 'gitlab.*', path: 'infra/*', profileId: 'b' });
    await agreeToTeamFile(`${SITE}:8443 infra/okrs`, file('Ours', 'agreed'));
    await declineTeamFile(`${SITE} infra/other`, file('Theirs', 'declined'));
    expect(await recognised()).toEqual([
      'gitlab.example.com infra/okrs: agreed',
      'gitlab.* infra/*: applied',
      '* infra/*: imported',
    ]);
    await leaveTeamFile(`${SITE}:8443 infra/okrs`);
    expect(await recognised()).toEqual(['gitlab.* infra/*: applied', '* infra/*: imported']);
    await withdrawProfile({ host: 'gitlab.*', path: 'infra/*' });
    await removeProfile('a');
    expect(await recognised()).toEqual([]);
  });

  test('is what the chosen profile says, wherever that is asked', async () => {
    const imported = [file('A', 'imported', { appliesTo: [{ host: '*', path: 'infra/*' }] }), file('B', 'applied')];
    for (const text of imported) await keepProfile(text);
    await applyProfile({ host: '*', path: '*/sre', profileId: 'b' });
    await applyProfile({ host: '*', path: 'plain', profileId: 'native' });
    const ours = file('Ours', 'agreed');
    await agreeToTeamFile(`${SITE} infra/okrs`, ours);
    const placed = (await recognitions.get()).map(({ host, path, recognition }) => ({
      ...nativeProfile,
      appliesTo: [{ host, path }],
      recognition,
    }));
    for (const path of ['infra/okrs', 'infra/sre', 'infra/x', 'plain', 'elsewhere', 'infra/okrs/below']) {
      const read = readProfileFile(ours);
      const choice = {
        host: 'gitlab.example.com',
        path,
        item: null,
        team: path === 'infra/okrs' && read.kind === 'profile' ? read.profile : null,
        applications: await profileApplications.get(),
        imported: await importedProfiles(),
      };
      expect(profileFor(choice.host, path, placed, nativeProfile).recognition).toEqual(
        chooseProfile(choice).profile.recognition,
      );
    }
  });

  test('leaves out what was agreed to and cannot be read any more', async () => {
    await agreeToTeamFile(`${SITE} a`, file('A', 'x', { okrLens: 2 }));
    await agreeToTeamFile('no-origin a', file('A', 'x'));
    await updateRecognitions();
    expect(await recognised()).toEqual([]);
  });
});

test('a page hears of every change of rules, until it ends', async () => {
  const changed = vi.fn();
  const end = new AbortController();
  watchRules(changed, end.signal);
  await keepProfile(file('A', 'x'));
  await applyProfile({ host: '*', path: 'a', profileId: 'a' });
  await agreeToTeamFile(`${SITE} a`, '1');
  await hideProject(`${SITE} a`, true);
  expect(changed).toHaveBeenCalledTimes(3);
  end.abort();
  await removeProfile('a');
  expect(changed).toHaveBeenCalledTimes(3);
});

test('a site that is taken back leaves no rules and no choices, and takes none of another with it', async () => {
  const other = 'https://b.example';
  for (const origin of [SITE, `${SITE}:8443`, other]) {
    await chooseForItem(`${origin} a#1`, 'objective');
    await hideProject(`${origin} a`, true);
    await agreeToTeamFile(`${origin} a`, file('A', 'agreed'));
    await noteTeamFileLook(`${origin} a`, '2023-10-25T15:00:00Z');
  }
  await keepProfile(file('A', 'imported'));
  for (const host of ['GitLab.example.com', '*.example.com', 'b.example']) {
    await applyProfile({ host, path: 'x', profileId: 'a' });
  }

  allowOnly('https://b.example/*');
  await forgetSites([`${SITE}/*`]);

  expect(await itemChoices.get()).toEqual({ [`${other} a#1`]: 'objective' });
  expect(await hiddenProjects.get()).toEqual([`${other} a`]);
  expect(Object.keys(await teamFiles.get())).toEqual([`${other} a`]);
  expect(Object.keys(await teamFileLooks.get())).toEqual([`${other} a`]);
  expect((await profileApplications.get()).map(({ host }) => host)).toEqual(['b.example', '*.example.com']);
  expect(await ids()).toEqual(['a']);
  expect(await recognised()).toEqual(['b.example a: agreed', 'b.example x: imported', '*.example.com x: imported']);
});
