import { describe, expect, it } from 'vitest';
import type { Block, ListItem } from './block';
import { applyEdits, type Edit } from './edit';
import { setItemText } from './list-edits';
import { scan } from './scan';

const isItem = (block: Block): block is ListItem => block.kind === 'list-item';

function edited(text: string, edit: (item: ListItem) => Edit | null): string | null {
  const made = scan(text).filter(isItem).slice(-1).map(edit)[0];
  const result = made && applyEdits(text, [made]);
  return result?.ok ? result.text : null;
}

describe('the text of an item', () => {
  it.each([
    ['*   a => 5%  \r\n', 'a => 60%', '*   a => 60%  \r\n'],
    ['- a\n  1) [x] b\n     c\n\nd', 'e\nf', '- a\n  1) [x] e f\n\nd'],
    ['-\n', 'a', '- a\n'],
    ['+', 'a', '+ a'],
  ])('%j with %j', (text, value, expected) => {
    expect(edited(text, (item) => setItemText(text, item, value))).toBe(expected);
  });

  it('is not what another block says', () => {
    const text = '- ```\n  a\n';
    expect(edited(text, (item) => setItemText(text, item, 'b'))).toBeNull();
  });
});
