import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { requestNotices } from './due-settings';

test('a question that the browser does not let be asked is answered with no', async () => {
  const answer = vi.spyOn(browser.permissions, 'request').mockImplementation(async () => true);
  expect(await requestNotices()).toBe(true);
  answer.mockRejectedValue(new Error('Blocked by the administrator'));
  expect(await requestNotices()).toBe(false);
  expect(answer).toHaveBeenLastCalledWith({ permissions: ['notifications'] });
});
