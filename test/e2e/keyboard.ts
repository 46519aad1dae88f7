import type { Page } from 'playwright-core';

/** More stops than any page here has. */
const STOPS = 150;

/** What has the focus, in whichever shadow root, by its name; null: nothing has, and Tab begins at the page's start. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) return null;
    const label = (active as Partial<HTMLInputElement>).labels?.[0]?.textContent;
    return (active.getAttribute('aria-label') ?? label ?? active.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Goes on with Tab, or back with Shift and Tab, until that name has the focus. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < STOPS; pressed++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Nothing named “${name}” has the focus`);
}

/** Goes there and presses it. */
export async function pressAt(page: Page, name: string, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
