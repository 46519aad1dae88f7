import { expect, test } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { GITLAB_COM, okrMatches } from './matches';

const matches = (url: string, site = GITLAB_COM) =>
  okrMatches(site).some((pattern) => new MatchPattern(pattern).includes(url));

test.each([
  'https://gitlab.com/gitlab-com/gitlab-OKRs/-/work_items/3701',
  'https://gitlab.com/a/b/c/d/-/issues/1?show=e30%3D',
  'https://gitlab.com/groups/acme/-/epics/7#note_1',
  'https://gitlab.com/groups/acme/-/boards',
  'https://gitlab.com/groups/acme/-/epic_boards/12',
  'https://gitlab.com/gitlab-com/gitlab-OKRs/-/work_items',
])('%s can hold an OKR', (url) => {
  expect(matches(url)).toBe(true);
});

test.each([
  'https://gitlab.com/',
  'https://gitlab.com/acme/okrs',
  'https://gitlab.com/acme/okrs/-/merge_requests/1',
  'https://gitlab.com/acme/okrs/-/blob/main/issues/1.md',
  'https://gitlab.com.example.org/acme/okrs/-/issues/1',
  'http://gitlab.com/acme/okrs/-/issues/1',
])('%s cannot', (url) => {
  expect(matches(url)).toBe(false);
});

test('a site below a relative root is covered by its host', () => {
  expect(matches('https://tools.example.org/gitlab/acme/okrs/-/work_items/1', 'https://tools.example.org/*')).toBe(
    true,
  );
});
