import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { GitlabError } from '../../lib/gitlab/errors';
import type { HostCheck } from '../../lib/gitlab/host-check';
import { variantMemory } from '../../lib/settings/items';
import { baseOf } from '../../lib/settings/site-bases';
import { addSite } from './add-site';
import { createSiteList } from './site-list';

const SITE = 'https://tools.example/*';
const ROOT = 'https://tools.example';
const GITLAB: HostCheck = {
  isGitlab: true,
  version: '19.5.0-ee',
  enterprise: true,
  signedIn: true,
  mayNeedHttps: false,
};
const FOREIGN: HostCheck = { isGitlab: false, version: null, enterprise: null, signedIn: false, mayNeedHttps: false };

let granted: string[];
let refuses = false;

beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  refuses = false;
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    host_permissions: ['https://gitlab.com/*'],
  } as ReturnType<typeof browser.runtime.getManifest>);
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: granted }));
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => true);
  vi.spyOn(browser.permissions, 'request').mockImplementation(async ({ origins = [] }) => {
    if (!refuses) granted.push(...origins);
    return !refuses;
  });
});

/** A list whose GitLabs are these; what stands elsewhere is no GitLab. */
function listOf(gitlabs: Record<string, HostCheck | Error>) {
  const asked: string[] = [];
  const list = createSiteList(async (base) => {
    asked.push(base);
    const stands = gitlabs[base] ?? FOREIGN;
    if (stands instanceof Error) throw stands;
    return stands;
  });
  const kinds = () => list.sites.value.map(({ base, answer }) => [base, answer.kind]);
  return { list, asked, kinds };
}

test('each site is asked once, at the base it is known by; again when the reader wants it', async () => {
  granted = [SITE];
  await variantMemory(`${ROOT}/gitlab`).set({
    variant: { enterprise: true, counts: true },
    hints: { version: null, enterprise: null },
  });
  const { list, asked, kinds } = listOf({ 'https://gitlab.com': GITLAB });
  await list.refresh();
  expect(kinds()).toEqual([
    ['https://gitlab.com', 'told'],
    [`${ROOT}/gitlab`, 'told'],
  ]);
  await list.refresh();
  expect(asked).toEqual(['https://gitlab.com', `${ROOT}/gitlab`]);
  await list.checkAgain();
  expect(asked).toHaveLength(4);
});

test('never twice at once', async () => {
  const { list, asked } = listOf({});
  await Promise.all([list.refresh(), list.checkAgain(), list.checkAgain()]);
  expect(asked).toEqual(['https://gitlab.com']);
});

test('what went wrong is kept by its kind, and what nobody foresaw too', async () => {
  granted = [SITE];
  const { list } = listOf({ 'https://gitlab.com': new GitlabError('offline'), [ROOT]: new Error('odd') });
  await list.refresh();
  expect(list.sites.value.map(({ answer }) => answer)).toEqual([
    { kind: 'failed', problem: 'offline' },
    { kind: 'failed', problem: 'not-understood' },
  ]);
});

test('sites that cannot be asked are not', async () => {
  granted = ['https://*/*'];
  vi.mocked(browser.permissions.contains).mockImplementation(async () => false);
  const { list, asked, kinds } = listOf({});
  await list.refresh();
  expect(kinds()).toEqual([
    [null, 'not-allowed'],
    [null, 'many'],
  ]);
  expect(asked).toEqual([]);
});

test('a site that is added under a path is found there, asked once, and asked there from then on', async () => {
  const { list, asked } = listOf({ [`${ROOT}:8443/gitlab`]: GITLAB });
  const adding = list.whileAdding(addSite(`${ROOT}:8443/gitlab/acme`, [], list.ask));
  // The grant is told of before the address was looked at.
  await list.refresh();
  expect((await adding).text).toContain('is added: GitLab 19.5.0-ee');
  await vi.waitFor(() => expect(list.sites.value[1]?.answer.kind).toBe('told'));
  expect(asked.toSorted()).toEqual(['https://gitlab.com', `${ROOT}:8443`, `${ROOT}:8443/gitlab`]);
  const later = listOf({});
  await later.list.refresh();
  expect(later.asked).toContain(`${ROOT}:8443/gitlab`);
});

test('a site that does not answer is kept with its port; its path can be told later', async () => {
  const { list } = listOf({ [`${ROOT}:8443`]: new GitlabError('offline'), [`${ROOT}:8443/git`]: GITLAB });
  expect(await addSite(`${ROOT}:8443`, [], list.ask)).toMatchObject({ kind: 'warning' });
  expect(await baseOf(SITE)).toBe(`${ROOT}:8443`);
  expect((await addSite(`${ROOT}/wrong`, [SITE], list.ask)).text).toContain('in the list already');
  expect(await baseOf(SITE)).toBe(`${ROOT}:8443`);
  await addSite(`${ROOT}:8443/git`, [SITE], list.ask);
  expect(await baseOf(SITE)).toBe(`${ROOT}:8443/git`);
});

test.each(['the reader refuses', 'the browser does not let the reader be asked for'])(
  'a site %s is not looked at, and nothing of it is kept',
  async (why) => {
    refuses = true;
    if (why.startsWith('the browser')) vi.mocked(browser.permissions.request).mockRejectedValue(new Error('Blocked'));
    const { list, asked } = listOf({});
    const text = 'tools.example was not allowed, so it was not added.';
    expect(await addSite(`${ROOT}/gitlab`, [], list.ask)).toEqual({ kind: 'problem', text });
    expect(asked).toEqual([]);
    expect(await browser.storage.local.get(null)).toEqual({});
  },
);
