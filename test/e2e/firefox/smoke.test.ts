import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../../gitlab/worlds/places';
import { type LaunchedFirefox, launchFirefox } from './harness';

let firefox: LaunchedFirefox;

beforeAll(async () => {
  firefox = await launchFirefox();
});

afterAll(() => firefox?.close());

test('an added GitLab shows the score of an objective', async () => {
  expect(await firefox.grant()).toContain('it is a GitLab. You are signed out there');
  const page = await firefox.open(places.efficiency.page);
  expect(await firefox.panelText(page, '.compact .score')).toMatch(/^75\.2/);
});
