import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from './markdown.fixture';
import { merge } from './merge';
import { scan } from './scan';
import { sectionsOf } from './sections';

const BASE = 'top\n\n# A\n\na\n\n# B\n\nb\n\n## C\n\nc\n';

describe('both survive', () => {
  it.each([
    [
      'changes of two sections',
      BASE.replace('a\n', 'a1\n'),
      BASE.replace('b\n', 'b1\n'),
      BASE.replace('a\n', 'a1\n').replace('b\n', 'b1\n'),
    ],
    [
      'a change and a new section',
      BASE.replace('c\n', 'c1\n'),
      `${BASE}\n# D\n\nd\n`,
      `${BASE.replace('c\n', 'c1\n')}\n# D\n\nd\n`,
    ],
    ['two new sections at the end', `${BASE}\n# D\n\nd\n`, `${BASE}\n# E\n\ne\n`, `${BASE}\n# D\n\nd\n\n# E\n\ne\n`],
    [
      'a change and a removal',
      BASE.replace('a\n', 'a1\n'),
      BASE.replace('## C\n\nc\n', ''),
      BASE.replace('a\n', 'a1\n').replace('## C\n\nc\n', ''),
    ],
    [
      'a move and a change',
      '# B\n\nb\n\n# A\n\na\n',
      '# A\n\na\n\n# B\n\nb1\n',
      '# B\n\nb1\n\n# A\n\na\n',
      '# A\n\na\n\n# B\n\nb\n',
    ],
    ['the same change', BASE.replace('a\n', 'x\n'), BASE.replace('a\n', 'x\n'), BASE.replace('a\n', 'x\n')],
    [
      'a change of the text before all headings',
      BASE.replace('top', 'TOP'),
      BASE.replace('c\n', 'c1\n'),
      BASE.replace('top', 'TOP').replace('c\n', 'c1\n'),
    ],
    ['a text without a last line end', '# A\na1', '# A\na\n\n# B', '# A\na1\n\n# B', '# A\na'],
    [
      'new line ends and white space at the end',
      BASE.replaceAll('\n', '\r\n').replace('a\r', 'a1\r'),
      `${BASE.replace('b\n', 'b1\n')}`.trimEnd(),
      null,
    ],
  ])('%s', (_, mine, theirs, expected, base = BASE) => {
    const merged = merge(base, mine, theirs);
    expect(merged.ok).toBe(true);
    const text = merged.ok ? merged.text : '';
    if (expected === null)
      expect(text.replaceAll('\r', '')).toBe(BASE.replace('a\n', 'a1\n').replace('b\n', 'b1\n').trimEnd());
    else expect(text).toBe(expected);
  });
});

describe('conflicts are named, with both texts', () => {
  it.each([
    [
      'the same section',
      BASE.replace('b\n', 'b1\n'),
      BASE.replace('b\n', 'b2\n'),
      { title: 'B', mine: '# B\n\nb1', theirs: '# B\n\nb2' },
    ],
    [
      'changed and removed',
      BASE.replace('c\n', 'c1\n'),
      BASE.replace('## C\n\nc\n', ''),
      { title: 'C', mine: '## C\n\nc1', theirs: '' },
    ],
    ['added twice', `${BASE}# D\n1`, `${BASE}# D\n2`, { title: 'D', mine: '# D\n1', theirs: '# D\n2' }],
    ['before all headings', `x${BASE}`, `y${BASE}`, { title: '', mine: 'xtop', theirs: 'ytop' }],
  ])('%s', (_, mine, theirs, expected) => {
    expect(merge(BASE, mine, theirs)).toEqual({ ok: false, conflicts: [expected] });
  });

  it('of order, and of a fence left open above what the other added', () => {
    const three = ['# A\n', '# B\n', '# C\n'];
    const [mine, theirs] = [['# B\n', '# A\n', '# C\n'].join(''), ['# A\n', '# C\n', '# B\n'].join('')];
    expect(merge(three.join(''), mine, theirs)).toEqual({ ok: false, conflicts: [{ title: null, mine, theirs }] });
    const [open, longer] = ['# A\n```\na\n', '# A\n\n# B\n'];
    expect(merge('# A\n', open, longer)).toEqual({
      ok: false,
      conflicts: [{ title: null, mine: open, theirs: longer }],
    });
  });
});

it('two edits in different sections both survive, for any text', { timeout: PATIENCE }, () => {
  const texts = nastyMarkdown.map((text) => `top\n\n# First\n\nfirst\n\n# Last\n\nlast\n\n${text}`);
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (base, one, other) => {
      const places = sectionsOf(scan(base))
        .map(({ body }) => body)
        .filter((body) => /[\r\n]/.test(base.charAt(body - 1)));
      const [mineAt = 0, theirsAt = 0] = [places[one % places.length], places[other % places.length]];
      fc.pre(mineAt !== theirsAt);
      const add = (text: string, at: number, added: string) => `${text.slice(0, at)}\n${added}\n\n${text.slice(at)}`;
      const [mine, theirs] = [add(base, mineAt, 'mine'), add(base, theirsAt, 'theirs')];
      const both = mineAt > theirsAt ? add(mine, theirsAt, 'theirs') : add(theirs, mineAt, 'mine');
      expect(merge(base, mine, theirs)).toEqual({ ok: true, text: both });
    }),
    OFTEN,
  );
});

it('any three texts merge or conflict, and a text nobody else changed is kept', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(nastyMarkdown, nastyMarkdown, nastyMarkdown, (base, mine, theirs) => {
      const merged = merge(base, mine, theirs);
      expect(merged.ok || merged.conflicts.length > 0).toBe(true);
      expect(merge(base, mine, base)).toEqual({ ok: true, text: mine });
      expect(merge(base, base, theirs)).toEqual({ ok: true, text: theirs });
    }),
    OFTEN,
  );
});
