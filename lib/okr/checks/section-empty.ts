import type { Block } from '../description/block';
import type { Check } from './check';
import { ownForm } from './own-form';

/** A section of the form has its heading and nothing below it. A table without rows and a comment are nothing. */
export const sectionEmpty: Check<'section-empty', { title: string }> = {
  id: 'section-empty',
  roles: ['objective', 'key-result'],
  find(input) {
    const text = input.item.description;
    const found = ownForm(input).flatMap(({ section }) => section ?? []);
    const written = input.blocks.filter((block) => holdsWords(text, block));
    return found
      .filter(({ start, body, endWithin }) => {
        const end = Math.min(endWithin, ...found.map((other) => other.start).filter((other) => other > start));
        return !written.some((block) => block.start >= body && block.start < end);
      })
      .map(({ heading, name }) => ({
        check: 'section-empty',
        subject: name,
        level: 'normal',
        args: { title: heading.text },
        fix: null,
      }));
  },
  examples: {
    good: {
      role: 'objective',
      description: '### Context\n\nDeploys wait for each other.\n\n### Linked Epics\n\n1. &12',
    },
    bad: { role: 'objective', description: '### Context\n\n<!-- later -->\n\n### Linked Epics\n\n1. &12' },
  },
};

function holdsWords(text: string, block: Block): boolean {
  switch (block.kind) {
    case 'blank':
    case 'comment':
    case 'heading':
    case 'rule':
    case 'front-matter':
      return false;
    case 'table':
      return block.rows.slice(2).some(({ cells }) => cells.some(({ start, end }) => end > start));
    case 'list-item':
      return text.slice(block.content, block.end).trim() !== '';
    default:
      return true;
  }
}
