import type { Page } from 'playwright-core';

/**
 * Evaluates in the world of the extension's content script, which `page.evaluate` cannot reach.
 *
 * @param expression JavaScript; its value must be plain data.
 * @throws when the extension does not run in the page, or the expression throws.
 */
export async function inContentScript(page: Page, extensionId: string, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) contextId = context.id;
  });
  // Tells of the worlds there are before it returns.
  await session.send('Runtime.enable');
  if (contextId === undefined) throw new Error('The content script does not run in this page');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
