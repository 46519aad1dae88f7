import type { Block } from './block';
import { linesOf } from './line';
import { scan } from './scan';

/** Blocks that GitLab does not search for commands: doc/user/project/quick_actions.md. */
const SAFE: readonly Block['kind'][] = ['front-matter', 'fence', 'code', 'html', 'comment'];

/**
 * The lines of `after` that GitLab would run as quick actions when it is saved over `before`, as written and in order:
 * those that start with a slash, outside code, HTML and `>>>` quotes, and did not do so before. GitLab knows its
 * commands by name, which teams and versions extend: every slash counts.
 */
export function newCommandLines(before: string, after: string): string[] {
  const known = new Map<string, number>();
  for (const line of commandLines(before)) known.set(line, (known.get(line) ?? 0) + 1);
  return commandLines(after).filter((line) => {
    const left = known.get(line) ?? 0;
    known.set(line, left - 1);
    return left <= 0;
  });
}

function commandLines(text: string): string[] {
  return scan(text)
    .filter((block) => !isSafe(text, block))
    .flatMap(({ start, end }) => {
      const block = text.slice(start, end);
      return [...linesOf(block, 0)].map((line) => block.slice(line.start, line.end));
    })
    .filter((line) => /^ {0,3}\//.test(line))
    .map((line) => line.trimEnd());
}

/** A quote by `>` may go on in a line without it, which older GitLabs take for a line of its own. */
function isSafe(text: string, { kind, start }: Block): boolean {
  return SAFE.includes(kind) || (kind === 'quote' && /^ {0,3}>>>/.test(text.slice(start, start + 6)));
}
