import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { isAllowed, removeHost, requestHost } from './hosts';

const SITE = 'https://a.example/*';

test.each([
  ['request', requestHost],
  ['remove', removeHost],
  ['contains', isAllowed],
] as const)('what the browser says, and where it rejects instead of saying no, no: %s', async (name, ask) => {
  const answer = vi.spyOn(browser.permissions, name).mockImplementation(async () => true);
  expect(await ask(SITE)).toBe(true);
  answer.mockRejectedValue(new Error('Blocked by the administrator'));
  expect(await ask(SITE)).toBe(false);
  expect(answer).toHaveBeenLastCalledWith({ origins: [SITE] });
});
