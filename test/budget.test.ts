import { expect, test } from 'vitest';
import { builtFile } from './tools/built-files';
import { SCRIPTS, type Size } from './tools/content-size';

const shown = ({ gzip, raw }: Size) => `${gzip.toFixed(1)} kB gzip, ${raw.toFixed(1)} kB raw`;

test.each(SCRIPTS)('the script $when stays in measure', ({ when, size, ceiling }) => {
  const { gzip, raw } = size();
  console.log(`${when}: ${shown({ gzip, raw })} of ${ceiling.gzip} and ${ceiling.raw}`);
  expect(raw).toBeGreaterThan(0);
  expect(gzip).toBeLessThanOrEqual(ceiling.gzip);
  expect(raw).toBeLessThanOrEqual(ceiling.raw);
});

test('the script of every page is compiled at once', () => {
  expect(builtFile('look-out.js').toString().split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
});
