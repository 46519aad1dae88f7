/** `npm run bench`: every budget, measured, beside its ceiling. Fails only at three times a ceiling. */
import { isFarOver, type Line, table } from './bench/line';
import { pageLines } from './bench/page';
import { SCRIPTS, type Script } from './content-size';
import { run } from './run';

const built = await run('wxt', ['build']);
if (built.status !== 0) {
  console.error(`The extension could not be built:\n${built.output}`);
  process.exit(1);
}
const lines = [...SCRIPTS.flatMap(sizeLines), ...(await pageLines())];
console.log(table(lines).join('\n'));
const failed = lines.filter(isFarOver);
if (failed.length > 0) {
  console.error(`\nFar over the ceiling: ${failed.map(({ what }) => what).join('; ')}.`);
  process.exitCode = 1;
}

function sizeLines({ when, size, ceiling }: Script): Line[] {
  const measured = size();
  return (['gzip', 'raw'] as const).map((kind) => ({
    what: `script ${when}, ${kind}`,
    unit: 'kB',
    ceiling: ceiling[kind],
    runs: [measured[kind]],
  }));
}
