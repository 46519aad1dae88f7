import type { Block } from '../description/block';
import { isPlaceholder } from '../description/placeholder';
import { readRetro } from '../retro';
import type { Check } from './check';

/** A line still says what a template put there to be replaced. Those of the retro are the retro's matter. */
export const placeholderLeft: Check<'placeholder-left', { line: string }> = {
  id: 'placeholder-left',
  roles: ['objective', 'key-result'],
  find({ item: { description }, blocks, sections, rules }) {
    if (!description.includes('<')) return [];
    const retro = rules.retro && readRetro(description, sections, rules.retro);
    const lines = new Set<string>();
    for (const block of blocks) {
      if (retro && block.start >= retro.section.start && block.start < retro.end) continue;
      for (const line of placeholdersIn(description, block)) lines.add(line);
    }
    return [...lines].map((line) => ({
      check: 'placeholder-left',
      subject: line,
      level: 'normal',
      args: { line },
      fix: null,
    }));
  },
  examples: {
    good: {
      role: 'objective',
      description: '### Context\n\nDeploys <b>wait</b> for each other, see <https://example.com>.',
    },
    bad: { role: 'objective', description: '### Context\n\n<What the objective is about, and the problem it solves>' },
  },
};

/** The lines, or rows of a table, that hold one. */
function placeholdersIn(text: string, block: Block): string[] {
  if (!text.slice(block.start, block.end).includes('<')) return [];
  switch (block.kind) {
    case 'table':
      return block.rows
        .filter(({ cells }) => cells.some(({ start, end }) => isPlaceholder(text.slice(start, end))))
        .map(({ start, end }) => text.slice(start, end).trim());
    case 'paragraph':
    case 'list-item':
    case 'html':
      return text
        .slice(block.kind === 'list-item' ? block.content : block.start, block.end)
        .split(/[\r\n]+/)
        .filter(isPlaceholder)
        .map((line) => line.trim());
    default:
      return [];
  }
}
