import { expect, test } from 'vitest';
import { lostReport } from './lost';

test('a report names versions, the kind of page and what was and was not there', () => {
  const page = 'projects:work_items:show';
  expect(
    lostReport({
      version: '0.1.0',
      gitlab: '19.9.0-acme',
      page,
      kind: 'panel',
      found: ['.work-item-detail'],
      missing: ['.a', '.b'],
    }),
  ).toBe(
    'OKR Lens 0.1.0 does not find its way on a page of GitLab 19.9.0.\nPage: projects:work_items:show, shown in: panel\nFound: .work-item-detail\nMissing: .a, .b',
  );
  expect(lostReport({ version: '0.1.0', gitlab: null, page: '', kind: 'page', found: [], missing: [] })).toBe(
    'OKR Lens 0.1.0 does not find its way on a page of GitLab (version not told).\nPage: (not told), shown in: page\nFound: nothing\nMissing: nothing',
  );
});
