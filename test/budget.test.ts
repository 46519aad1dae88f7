import { expect, test } from 'vitest';
import { contentSize } from './tools/content-size';

test('the script GitLab’s pages load stays small', () => {
  const { gzip, raw } = contentSize();
  console.log(`content script: ${gzip.toFixed(1)} kB gzip of 45, ${raw.toFixed(1)} kB raw of 150`);
  expect(raw).toBeGreaterThan(0);
  expect(gzip).toBeLessThanOrEqual(45);
  expect(raw).toBeLessThanOrEqual(150);
});
