// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

// The client is plain JavaScript for browsers, so its types are stated here.
const here = import.meta.url;
const load = (file: string) => import(/* @vite-ignore */ new URL(file, here).href);

interface Address {
  readShow(search: string): { path: string; iid: number; id: number } | null;
  writeShow(item: { namespace: string; iid: number; id: number }): string;
  readPath(pathname: string): { path: string; iid: number } | null;
}
const { readShow, writeShow, readPath }: Address = await load('client/address.js');
const { renderMarkdown }: { renderMarkdown(text: string, context: object): Node[] } =
  await load('client/markdown/blocks.js');

function rendered(text: string): HTMLElement {
  const element = document.createElement('div');
  element.append(...renderMarkdown(text, { namespace: 'a/b', editable: true }));
  return element;
}

describe('the address of the side panel', () => {
  it('writes what GitLab writes, and reads it back', () => {
    const show = writeShow({ namespace: 'acme/okrs', iid: 2, id: 102 });
    expect(atob(show)).toBe('{"iid":"2","full_path":"acme/okrs","id":102}');
    const other = writeShow({ namespace: 'acmé/ökr', iid: 17, id: 5 });
    expect(readShow(`?${new URLSearchParams({ show: other })}`)).toEqual({ path: 'acmé/ökr', iid: 17, id: 5 });
  });

  it('shows nothing for what it did not write', () => {
    expect(['', '?show=', '?show=%%%', '?show=bm8=', `?show=${btoa('{"iid":"1"}')}`].map(readShow)).toEqual(
      Array(5).fill(null),
    );
  });

  it('reads items from every segment', () => {
    expect(readPath('/a/b/c/-/work_items/7/designs/x')).toEqual({ path: 'a/b/c', iid: 7 });
    expect(readPath('/groups/a/-/epics/3')).toEqual({ path: 'a', iid: 3 });
    expect(readPath('/a/b/-/work_items/new')).toBeNull();
  });
});

describe('rendered Markdown', () => {
  it('never makes elements or addresses of what it was not meant to', () => {
    const element = rendered(
      '<img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](//evil.example) **<script>1</script>**\n\n| <b>a</b> |\n| --- |\n| `<i>` |',
    );
    expect(element.querySelector('img, script, b, i, a')).toBeNull();
    expect(element.textContent).toContain('<img src=x onerror=alert(1)> [x](javascript:alert(1))');
  });

  it('knows the shapes descriptions are made of', () => {
    const element = rendered(
      'Score => 94%\nmore\n\n### Context\n\n1. first\n   - inner\n2. second\n\n- [ ] open\n- [x] done\n\n| A | B |\n| --- | --- |\n| 1 | 2 \\| 3 |\n\n```ruby\n<!-- kept -->\n```\n<!-- gone\n\n### Gone -->\n> quoted',
    );
    expect([...element.children].map(({ localName }) => localName)).toEqual([
      'p',
      'h3',
      'ol',
      'ul',
      'table',
      'pre',
      'blockquote',
    ]);
    expect(element.querySelector('ol > li > ul > li')?.textContent).toBe('inner');
    expect(element.querySelectorAll('td')).toHaveLength(2);
    expect(element.querySelector('pre')?.textContent).toBe('<!-- kept -->');
    expect(element.textContent).not.toContain('Gone');
    const boxes = [...element.querySelectorAll('input')];
    expect(boxes.map((box) => box.getAttribute('data-checkbox-sourcepos')?.split(':')[0])).toEqual(['10', '11']);
    expect(boxes.map((box) => box.hasAttribute('checked'))).toEqual([false, true]);
  });
});
