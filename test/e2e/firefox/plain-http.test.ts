import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { type LaunchedFirefox, launchFirefox } from './harness';

let firefox: LaunchedFirefox;

beforeAll(async () => {
  // Firefox trusts its own machine's address as it trusts https, and leaves it as it is; not so a name.
  firefox = await launchFirefox({}, 'git.example');
});

afterAll(() => firefox?.close());

test('a GitLab without https is asked as its address says, by the pages of the extension too', async () => {
  expect(await firefox.grant()).toContain('it is a GitLab. You are signed out there');
  const page = await firefox.open(places.efficiency.page);
  expect(await firefox.panelText(page, '.compact .score')).toMatch(/^75\.2/);
});
