import { expect, test } from 'vitest';
import { checkInSize, contentSize, panelsSize, type Size } from './tools/content-size';

const shown = ({ gzip, raw }: Size) => `${gzip.toFixed(1)} kB gzip, ${raw.toFixed(1)} kB raw`;

test('the script GitLab’s pages load stays small', () => {
  const size = contentSize();
  console.log(`on every page: ${shown(size)} of 20 and 60`);
  expect(size.raw).toBeGreaterThan(0);
  // The design allows 45 and 150. Pages without an OKR, most of them, pay for nothing but looking.
  expect(size.gzip).toBeLessThanOrEqual(20);
  expect(size.raw).toBeLessThanOrEqual(60);
});

test('what comes to a page that shows an OKR stays in measure', () => {
  const size = panelsSize();
  console.log(`on pages with an OKR, besides: ${shown(size)} of 142 and 418`);
  expect(size.gzip).toBeLessThanOrEqual(142);
  expect(size.raw).toBeLessThanOrEqual(418);
});

test('what comes once somebody checks in stays in measure', () => {
  const size = checkInSize();
  console.log(`for a check-in, besides: ${shown(size)} of 60 and 170`);
  expect(size.gzip).toBeLessThanOrEqual(60);
  expect(size.raw).toBeLessThanOrEqual(170);
});
