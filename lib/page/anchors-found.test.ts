// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { body19, detail19, OBJECTIVE } from './anchors.fixture';
import { anchorsFound } from './anchors-found';

const WRAPPER = '[data-testid="work-item-description-wrapper"]';

afterEach(() => {
  document.body.replaceChildren();
  delete document.body.dataset.page;
});

test('the marks of one item are looked for in it, not in another beside it', () => {
  document.body.innerHTML = body19(detail19(OBJECTIVE));
  const bare = document.createElement('div');
  expect(anchorsFound(document, document.querySelector('.work-item-detail')).found).toContain(WRAPPER);
  expect(anchorsFound(document, null).found).toContain(WRAPPER);
  const { found, missing } = anchorsFound(document, bare);
  expect(missing).toContain(WRAPPER);
  expect(found).toContain('.work-item-detail');
});

test('a page is called what GitLab calls its kind, and nothing else', () => {
  document.body.dataset.page = 'projects:work_items:show';
  expect(anchorsFound(document, null).page).toBe('projects:work_items:show');
  document.body.dataset.page = 'Acme plans';
  expect(anchorsFound(document, null).page).toBe('');
});
