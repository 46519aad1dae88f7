import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { keyResults } from '../../tools/panel-text';
import { ROOT } from '../../tools/root';
import { type Launched, launch } from '../harness';

const PICTURES = join(ROOT, 'test-results', 'layouts');
const THEMES = ['light', 'dark'] as const;
const WIDTHS = { wide: 1280, narrow: 400 };

const cases = ['19', '18', '17'].flatMap((layout) =>
  Object.entries(WIDTHS).map(([name, width]) => ({ layout, name, width })),
);

describe.each(THEMES)('%s', (theme) => {
  let browser: Launched;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await launch({ theme });
    await browser.grant();
  });

  afterAll(() => browser?.close());

  test.each(cases)(
    'GitLab $layout, $name: the panel stands before the description',
    async ({ layout, name, width }) => {
      const page = await browser.open(`${places.efficiency.page}?layout=${layout}&theme=${theme}`);
      await page.setViewportSize({ width, height: 900 });
      const panel = browser.panel(page, 'page');
      await panel.locator('.compact .score').filter({ hasText: '75.2' }).waitFor();
      await panel.getByRole('button', { name: 'Details' }).click();
      await keyResults(panel).waitFor();
      expect(await panel.count()).toBe(1);
      expect(await panel.evaluate((host) => host.nextElementSibling?.getAttribute('data-testid'))).toBe(
        'work-item-description-wrapper',
      );
      expect(await panel.evaluate((host) => host.scrollWidth <= host.clientWidth)).toBe(true);
      await page.screenshot({ path: join(PICTURES, `${layout}-${theme}-${name}.png`), animations: 'disabled' });
      await panel.getByRole('button', { name: 'Details' }).click();
      await page.close();
    },
  );
});
