import type { Page } from 'playwright-core';
import type { Launched } from './harness';

/** What the stand-in's pages let a test do to them, in their own world. See `test/gitlab/pages/client/testing`. */
interface StandInPage {
  rerender(root?: Element): void;
  swap(selector: string, times?: number): void;
  rewriteOverview(times?: number): Promise<void>;
  navigate(iid: number): Promise<void>;
  openPanel(iid: number): Promise<void>;
  refreshRow(iid: number): Promise<void>;
  closePanel(): void;
  chooseLabels(labels: string[]): void;
  burst(n: number): void;
  hideSidebar(): void;
  isSettled(): boolean;
  edited(place?: 'page' | 'panel'): { text: string; title: string; mode: 'plain' | 'rich'; type?: string } | null;
  foreign: { appearances: number; present(): Element[] };
  shortcuts: string[];
}

declare global {
  interface Window {
    standIn: StandInPage;
  }
}

/** Resolves when the page has its items and all that GitLab brings late. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.standIn?.isSettled());
}

/** How many requests the API has had so far. */
export function apiRequests({ standIn }: Pick<Launched, 'standIn'>): number {
  return standIn.requests.filter(({ path }) => path.endsWith('/api/graphql')).length;
}

/** The same by what they were for: items with their key results, or what stands around an item. */
export function asked({ standIn }: Pick<Launched, 'standIn'>): { scores: number; around: number } {
  const count = (name: RegExp) => standIn.requests.filter(({ operationName }) => name.test(operationName ?? '')).length;
  return { scores: count(/^(Objective|Children)/), around: count(/^(Surroundings|Namespaces)/) };
}

/** What the panels say, in page order: their score, and the test id of what follows them in the page. */
export function panels(page: Page): Promise<{ score: string | undefined; before: string | null | undefined }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('okr-lens-panel')].map((host) => ({
      score: host.shadowRoot?.querySelector('.compact .score')?.textContent?.trim(),
      before: host.nextElementSibling?.getAttribute('data-testid'),
    })),
  );
}

/** A panel with this score in its proper place, right before the description. */
export const inPlace = (score: string) => ({ score: `${score} %`, before: 'work-item-description-wrapper' });

/** An edit by somebody else: it reaches the page as GitLab's own subscriptions bring it, within a second. */
export async function editElsewhere(
  { standIn, origin }: Pick<Launched, 'standIn' | 'origin'>,
  item: { path: string; iid: number },
  changes: { title?: string; description?: string; progress?: number },
): Promise<void> {
  const { session, cookie } = standIn.signIn('platforms-manager');
  const request = new Request(`${origin}/-/stand-in/edit`, {
    method: 'POST',
    headers: { cookie: cookie.split(';')[0] ?? '', 'x-csrf-token': session.csrfToken },
    body: JSON.stringify({ path: item.path, iid: item.iid, changes }),
  });
  const { status } = await standIn.handle(request);
  if (status !== 200) throw new Error(`The edit was refused: ${status}`);
}
