/** `npm run bench`: every budget, measured, beside its ceiling. Fails only at three times a ceiling. */
import { isFarOver, table } from './bench/line';
import { pageLines } from './bench/page';
import { contentSize } from './content-size';
import { run } from './run';

const built = await run('wxt', ['build']);
if (built.status !== 0) {
  console.error(`The extension could not be built:\n${built.output}`);
  process.exit(1);
}
const { gzip, raw } = contentSize();
const lines = [
  { what: 'script on GitLab’s pages, gzip', unit: 'kB' as const, ceiling: 45, runs: [gzip] },
  { what: 'script on GitLab’s pages, raw', unit: 'kB' as const, ceiling: 150, runs: [raw] },
  ...(await pageLines()),
];
console.log(table(lines).join('\n'));
const failed = lines.filter(isFarOver);
if (failed.length > 0) {
  console.error(`\nFar over the ceiling: ${failed.map(({ what }) => what).join('; ')}.`);
  process.exitCode = 1;
}
