import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown } from '../description/markdown.fixture';
import { home, keyResult as item } from '../item.fixture';
import { nativeProfile } from '../profiles/native';
import type { CheckInLine } from './check-in';
import { hostileCheckIn, hostileLine, normalised } from './check-in.fixture';
import { checkInReadings } from './check-in-readings';
import { formatCheckIn, formatLine } from './format-check-in';
import { ownNote } from './own-note';
import { parseCheckIn } from './parse-check-in';
import { withCheckInLines } from './with-lines';

const keyResult = (iid: number, given: Partial<CheckInLine> = {}): CheckInLine => ({
  title: `Key result ${iid}`,
  url: `https://gitlab.example.com/group/okrs/-/work_items/${iid}`,
  before: 10,
  after: 20,
  health: null,
  words: '',
  ...given,
});
const NEW = keyResult(2, { before: 20, after: 30, health: 'atRisk', words: 'Late.' });
const HEADING = '### Check-in 2023-10-25\n\n';
/** The same where the week's first score was told already. */
const ON = { ...NEW, before: 10 };
const [ONE, TWO, OTHER] = [keyResult(1), keyResult(2), keyResult(3)].map((line) => formatLine(line));

describe('withCheckInLines', () => {
  it.each([
    ['in its place', `- ${ONE}\n- ${TWO}\n- ${OTHER}`, `- ${ONE}\n- ${formatLine(ON)}\n- ${OTHER}`],
    ['behind the last', `- ${ONE}\n\nThanks!`, `- ${ONE}\n- ${formatLine(NEW)}\n\nThanks!`],
    [
      'behind what belongs to the last',
      `- ${ONE}\n  more\n  - below\n\nEnd`,
      `- ${ONE}\n  more\n  - below\n- ${formatLine(NEW)}\n\nEnd`,
    ],
    ['with the bullet there is', ` * [ ] ${ONE}\r\n * ${TWO}\r\n`, ` * [ ] ${ONE}\r\n * ${formatLine(ON)}\r\n`],
    ['with the line ends there are', `* ${ONE}\r\n`, `* ${ONE}\r\n* ${formatLine(NEW)}\r\n`],
    ['behind white space', `- ${ONE}  \n\nEnd`, `- ${ONE}  \n- ${formatLine(NEW)}\n\nEnd`],
    [
      'apart from what would become part of it',
      `- ${ONE}\n\n  # a\nb\n---`,
      `- ${ONE}\n\n  # a\n- ${formatLine(NEW)}\n\nb\n---`,
    ],
    ['before what belongs to another', `- ${ONE}\n1. - a`, `- ${ONE}\n- ${formatLine(NEW)}\n1. - a`],
    ['by its title', '- Key result 2: 20%\n', `- ${formatLine(NEW)}\n`],
    ['where no score was told before', '- Key result 2: not scored\n', `- ${formatLine(NEW)}\n`],
    ['the last of two', `- ${TWO}\n- ${TWO}\n`, `- ${TWO}\n- ${formatLine(ON)}\n`],
    ['the first one', 'Nothing yet.', `- ${formatLine(NEW)}\n\nNothing yet.`],
  ])('%s', (_, body, expected) => {
    const heading = body.includes('\r\n') ? HEADING.replaceAll('\n', '\r\n') : HEADING;
    const found = withCheckInLines(heading + body, [NEW], home);
    expect(found).toBe(heading + expected);
    expect(withCheckInLines(found, [NEW], home)).toBe(found);
  });

  const EPIC = keyResult(12, { title: 'Epic', url: 'https://gitlab.example.com/groups/group/-/epics/12' });

  it.each([
    ['- #2: 10% → 20%', NEW],
    ['- #2: 10% → 30%, at risk – Late.', NEW],
    ['- #2+: 10%', NEW],
    ['- **#2**: 10%', NEW],
    ['- [work_item:2]: 10%', NEW],
    ['- okrs#2: 10%', NEW],
    ['- group/okrs#2 Key result 2: 10%', NEW],
    ['- https://gitlab.example.com/group/okrs/-/issues/2: 10%', NEW],
    ['- [Its old title](https://gitlab.example.com/group/okrs/-/issues/2#note_1): 10%', NEW],
    ['- [Its old title](/group/okrs/-/work_items/2): 10%', NEW],
    ['- &12: 10%', EPIC],
    ['- group&12: 10%', EPIC],
    ['- [epic:12]: 10%', EPIC],
    ['- [Epic](https://gitlab.example.com/groups/group/-/work_items/12): 10%', EPIC],
  ])('%j: in its place, as a whole line', (line, wanted) => {
    const body = `${HEADING}- ${ONE}\n${line}\n- ${OTHER}`;
    const found = withCheckInLines(body, [wanted], home);
    const text = formatLine({ ...wanted, before: 10 });
    expect(found).toBe(`${HEADING}- ${ONE}\n- ${text}\n- ${OTHER}`);
    expect(withCheckInLines(found, [wanted], home)).toBe(found);
  });

  it.each([
    '- #3: 10%',
    '- &2: 10%',
    '- other/okrs#2: 10%',
    '- #2 is slow, error rate: 10%',
    '- [Key result 2](https://gitlab.example.com/other/okrs/-/issues/2): 10%',
    '- [Key result 2](https://example.com/group/okrs/-/issues/2): 10%',
  ])('%j: is of something else', (line) => {
    const found = withCheckInLines(HEADING + line, [NEW], home);
    expect(found).toBe(`${HEADING}${line}\n- ${formatLine(NEW)}`);
    expect(withCheckInLines(found, [NEW], home)).toBe(found);
  });

  it.each([
    ['#2 @ana', ' @ana'],
    [`**[Key result 2](${NEW.url})** (Ana, EU)`, ' (Ana, EU)'],
    ['group/okrs#2 (Ana) @bob', ' (Ana) @bob'],
  ])('who stands beside %s stays', (name, asides) => {
    const found = withCheckInLines(`${HEADING}- ${name}: 10%`, [NEW], home);
    expect(found).toBe(`${HEADING}- [Key result 2](${NEW.url})${asides}: 10% → 30%, at risk – Late.`);
    expect(withCheckInLines(found, [NEW], home)).toBe(found);
  });

  it('goes on from where the week began, and keeps what was said', () => {
    const [first, second] = [keyResult(2, { words: 'Half.' }), keyResult(2, { before: 20, after: 30 })];
    const body = `${HEADING}- ${formatLine(first)}`;
    const found = withCheckInLines(body, [second], home);
    expect(parseCheckIn(found)?.lines).toEqual([keyResult(2, { before: 10, after: 30, words: 'Half.' })]);
    expect(withCheckInLines(found, [second], home)).toBe(found);
    const third = { ...second, words: 'All.' };
    const all = withCheckInLines(found, [third], home);
    expect(parseCheckIn(all)?.lines.map(({ words }) => words)).toEqual(['Half. All.']);
    expect(withCheckInLines(all, [third], home)).toBe(all);
  });

  it('begins where the line tells no score', () => {
    const found = withCheckInLines(`${HEADING}- [Key result 2](${NEW.url}): measuring`, [NEW], home);
    expect(parseCheckIn(found)?.lines).toEqual([{ ...NEW, words: 'measuring. Late.' }]);
  });

  it('leaves a line that says the same as it was typed', () => {
    const body = `${HEADING}*  **[Key result 2](${NEW.url})** 10 => 30%,  AT RISK — Late.  \n`;
    expect(withCheckInLines(body, [NEW], home)).toBe(body);
  });

  it('makes no check-in of another comment', () => {
    expect(withCheckInLines('Thanks!', [NEW], home)).toBe('Thanks!');
  });

  const lines = fc
    .uniqueArray(hostileLine, { maxLength: 4, selector: ({ url, title }) => url ?? title })
    .map((given) => given.map((line, at) => ({ ...line, title: `number${at} ${line.title}` })));

  it('holds all lines then, and a second time changes nothing', () => {
    const around = fc.tuple(nastyMarkdown, nastyMarkdown, fc.constantFrom('\n', '\r\n', '\r'));
    fc.assert(
      fc.property(hostileCheckIn, lines, around, (checkIn, wanted, [before, after, end]) => {
        const text = `${formatCheckIn(checkIn)}\n\n${after}`.replaceAll('\n', end);
        const all = `${before}${end}${end}${text}`;
        // What stands before may open a fence that never ends.
        const body = parseCheckIn(all) ? all : text;
        const once = withCheckInLines(body, wanted, home);
        const read = parseCheckIn(once)?.lines;
        for (const { before: _, words, ...line } of wanted.map(normalised)) {
          expect(read).toContainEqual(
            expect.objectContaining({ ...line, words: expect.stringContaining(words.replace(/\.$/, '')) }),
          );
        }
        expect(withCheckInLines(once, wanted, home)).toBe(once);
      }),
    );
  });

  it('makes no second line on what a reference names', () => {
    const reference = fc.constantFrom(
      '#2',
      '#2+',
      'okrs#2',
      'group/okrs#2',
      NEW.url,
      '[T](/group/okrs/-/issues/2)',
      '#2 @ana (EU)',
    );
    const other = hostileLine.filter(({ url }) => url !== NEW.url).map((line) => `- ${formatLine(line)}\n`);
    const around = fc.array(other, { maxLength: 3 });
    fc.assert(
      fc.property(around, around, reference, hostileLine, hostileLine, (before, after, name, told, said) => {
        const wanted = { ...said, title: `number2 ${said.title}`, url: NEW.url };
        const rest = formatLine({ ...told, title: '', url: null });
        const [start, end] = [HEADING + before.join(''), `\n${after.join('')}`];
        const once = withCheckInLines(`${start}- ${name}${rest}${end}`, [wanted], home);
        expect([once.slice(0, start.length), once.slice(-end.length)]).toEqual([start, end]);
        const [line, ...more] = parseCheckIn(`${HEADING}${once.slice(start.length, -end.length)}`)?.lines ?? [];
        expect(line).toMatchObject({ title: normalised(wanted).title, url: NEW.url, after: said.after });
        expect(more).toEqual([]);
        const comment = { body: once, at: '2023-10-25T09:00:00Z', editedAt: null, author: null, username: null };
        const read = checkInReadings([comment], [item({ iid: '2', title: wanted.title })], home, nativeProfile.cadence);
        expect([...read.values()].map(([reading]) => reading?.percent)).toEqual([said.after]);
        expect(withCheckInLines(once, [wanted], home)).toBe(once);
      }),
    );
  });

  it('changes nothing else', () => {
    fc.assert(
      fc.property(hostileCheckIn, nastyMarkdown, (checkIn, after) => {
        const body = `${formatCheckIn(checkIn)}\n\n${after}`;
        const added = keyResult(99_999);
        const gap = checkIn.lines.length > 0 ? '\n- ' : '\n\n- ';
        const found = withCheckInLines(body, [added], home);
        const inserted = gap + formatLine(added);
        // A line of something else behind it is kept apart.
        expect([inserted, `${inserted}\n`].map((text) => found.replace(text, ''))).toContain(body);
      }),
    );
  });
});

describe('ownNote', () => {
  const note = (username: string | null, day: string, body = `### Check-in ${day}\n\n- ${ONE}`) => ({ username, body });

  it('is the newest of that person and day', () => {
    const [mine, older] = [note('a', '2023-10-25'), note('a', '2023-10-25')];
    const notes = [note('b', '2023-10-25'), note('a', '', 'Thanks!'), mine, older, note('a', '2023-10-18')];
    expect(ownNote(notes, 'a', '2023-10-25')).toBe(mine);
    expect(ownNote(notes, 'a', '2023-11-01')).toBeNull();
    expect(ownNote([note(null, '2023-10-25')], 'a', '2023-10-25')).toBeNull();
  });
});
