import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { hostileLine } from './check-in.fixture';
import { itemLink, linkAddress } from './item-link';
import { oneLine } from './one-line';

const nodes = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'text' ? node.value : `<${node.type}>`;
}

it('shows titles as they are, as one link where there is an address', () => {
  fc.assert(
    fc.property(hostileLine, ({ title, url }) => {
      const [paragraph] = nodes(`before ${itemLink({ title, url })} after`).children;
      expect(paragraph && textOf(paragraph).replace(/\s+/g, ' ')).toBe(
        `before ${oneLine(title)} after`.replace(/\s+/g, ' '),
      );
      const links =
        paragraph && 'children' in paragraph ? paragraph.children.filter(({ type }) => type === 'link') : [];
      if (url) expect(links).toMatchObject([{ url: linkAddress(url) }]);
    }),
    { numRuns: 1000 },
  );
});

it('leaves an & between words as people type it', () => {
  expect(itemLink({ title: 'RTO & RPO &amp; &4', url: null })).toBe('RTO & RPO \\&amp; \\&4');
});

it.each([
  ['javascript:alert(1)', null],
  ['//gitlab.example.com/a', null],
  ['https://', null],
  ['https://a.b/c d>e\\f\n', 'https://a.b/c%20d%3Ee%5Cf%0A'],
  ['https://a.b/c_(d)', 'https://a.b/c_(d)'],
])('the address %j is %j', (url, address) => {
  expect(linkAddress(url)).toBe(address);
});
