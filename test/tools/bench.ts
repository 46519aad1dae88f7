/** `npm run bench`: every budget, measured, beside its ceiling. Fails only at three times a ceiling. */
import { isFarOver, table } from './bench/line';
import { pageLines } from './bench/page';
import { contentSize, panelsSize } from './content-size';
import { run } from './run';

const built = await run('wxt', ['build']);
if (built.status !== 0) {
  console.error(`The extension could not be built:\n${built.output}`);
  process.exit(1);
}
const everywhere = contentSize();
const besides = panelsSize();
const lines = [
  { what: 'script on GitLab’s pages, gzip', unit: 'kB' as const, ceiling: 45, runs: [everywhere.gzip] },
  { what: 'script on GitLab’s pages, raw', unit: 'kB' as const, ceiling: 150, runs: [everywhere.raw] },
  { what: 'script on pages with an OKR besides, gzip', unit: 'kB' as const, ceiling: 140, runs: [besides.gzip] },
  { what: 'script on pages with an OKR besides, raw', unit: 'kB' as const, ceiling: 410, runs: [besides.raw] },
  ...(await pageLines()),
];
console.log(table(lines).join('\n'));
const failed = lines.filter(isFarOver);
if (failed.length > 0) {
  console.error(`\nFar over the ceiling: ${failed.map(({ what }) => what).join('; ')}.`);
  process.exitCode = 1;
}
