import type { Page } from 'playwright-core';
import type { Launched } from './harness';

/** The stand-in’s address has another port each time: what names it names an example, and a picture stays the same. */
export const EXAMPLE = 'https://gitlab.example.com';

/** Lets a page and the panel on it name the example. */
export async function sayExample({ origin }: Pick<Launched, 'origin'>, page: Page): Promise<void> {
  await page.evaluate(
    ([origin, example]) => {
      for (const root of [document.body, document.querySelector('okr-lens-panel')?.shadowRoot]) {
        const texts = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (texts?.nextNode()) {
          const { currentNode } = texts;
          // A site is named by its host where it is a secure one.
          const name = currentNode.nodeValue === origin ? new URL(example).host : example;
          currentNode.nodeValue = currentNode.nodeValue?.replaceAll(origin, name) ?? '';
        }
      }
    },
    [origin, EXAMPLE] as const,
  );
}
