import { builtFile } from './built-files';
import { FIREFOX_BUILD } from './root';
import { run } from './run';
import type { Step } from './steps';

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** What libraries do that the linter warns of, told by the words beside it. The structure test keeps both out of our sources. */
const THEIRS = [
  // Preact, for a property nobody here uses.
  { message: 'Unsafe assignment to innerHTML', beside: '__html' },
  // A store of the REST library's rate limiter that nobody here uses.
  { message: 'Unsafe call to import for argument 0', beside: 'drizzle-orm' },
];

/** How far around a place its words are looked for, in characters of minified code. */
const BESIDE = 120;

/** The store's linter over the Firefox build: an error fails, and so does a warning that is not a library's known one. */
export const lintExtension: Step = {
  name: 'Extension lint',
  async run() {
    const ran = await run('web-ext', ['lint', '-s', FIREFOX_BUILD, '--no-config-discovery', '-o', 'json']);
    const start = ran.output.indexOf('{');
    if (start < 0) return { passed: 0, failed: 1, output: ran.output };
    const { errors, warnings }: { errors: Finding[]; warnings: Finding[] } = JSON.parse(ran.output.slice(start));
    const bad = [...errors, ...warnings.filter((warning) => !isTheirs(warning))];
    const output = bad.map(({ code, message, file, line }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`);
    return { passed: bad.length === 0 ? 1 : 0, failed: bad.length === 0 ? 0 : 1, output: output.join('\n') };
  },
};

function isTheirs({ message, file, line = 0, column = 0 }: Finding): boolean {
  const theirs = THEIRS.find((known) => known.message === message);
  if (!theirs || file === undefined) return false;
  const text = builtFile(file, FIREFOX_BUILD).toString().split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - BESIDE), column + BESIDE).includes(theirs.beside);
}
