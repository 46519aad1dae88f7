import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { newCommandLines } from '../description/new-commands';
import type { CheckInLine } from './check-in';
import { hostileCheckIn, hostileText, normalised } from './check-in.fixture';
import { formatCheckIn } from './format-check-in';
import { oneLine } from './one-line';
import { parseCheckIn } from './parse-check-in';

const URL = 'https://gitlab.example.com/group/okrs/-/work_items/3701';
const line = (given: Partial<CheckInLine> = {}): CheckInLine => ({
  title: 'Reduce the cost per user',
  url: URL,
  before: 63,
  after: 70,
  health: null,
  words: '',
  ...given,
});
const LINK = `[Reduce the cost per user](${URL})`;
const read = (text: string) => parseCheckIn(`### Check-in 2023-10-25\n\n${text}`)?.lines;

describe('formatCheckIn', () => {
  it('is a heading and a list', () => {
    const lines = [
      line({ health: 'onTrack', words: 'Rolled out to half of the fleet.' }),
      line({ title: 'Other', before: 40, after: 40, health: 'needsAttention' }),
      line({ title: 'Third: a [thing]', url: null, before: null, after: null }),
      line({ title: 'Fourth', before: null, after: 9.52, words: 'At risk of nothing' }),
      line({ title: 'Fifth', before: 1, after: null, words: 'At risk.' }),
    ];
    expect(formatCheckIn({ day: '2023-10-25', lines })).toBe(
      [
        '### Check-in 2023-10-25',
        '',
        `- ${LINK}: 63% → 70%, on track – Rolled out to half of the fleet.`,
        `- [Other](${URL}): 40%, needs attention`,
        '- Third\\: a \\[thing\\]: not scored',
        `- [Fourth](${URL}): not scored → 9.52% – At risk of nothing`,
        `- [Fifth](${URL}): 1% → not scored, no health – At risk.`,
      ].join('\n'),
    );
  });

  it('is read back, whatever titles and words hold', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(hostileCheckIn, (checkIn) => {
        expect(parseCheckIn(formatCheckIn(checkIn))).toEqual({ ...checkIn, lines: checkIn.lines.map(normalised) });
      }),
      OFTEN,
    );
  });

  it('holds no quick action', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(hostileCheckIn, (checkIn) => {
        const text = formatCheckIn(checkIn);
        expect(text).not.toMatch(/^\s*\//m);
        expect(newCommandLines('', text)).toEqual([]);
        expect(text.split(/[\n\r]/)).toHaveLength(2 + checkIn.lines.length);
      }),
      OFTEN,
    );
  });

  it('links to http(s) alone', () => {
    const bad = line({ url: 'javascript:alert(1)', before: 1, after: 1 });
    expect(formatCheckIn({ day: '2023-10-25', lines: [bad] })).toContain('\n- Reduce the cost per user: 1%');
  });
});

it('one line is one line, and stays it', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const once = oneLine(text);
      expect(once).not.toMatch(/[\r\n\t\u2028\u0085]|^\s|\s$|\s\s/);
      expect(oneLine(once)).toBe(once);
    }),
  );
});

describe('a check-in edited by hand', () => {
  it.each([
    ['## Check-in: 2023-10-25', '2023-10-25'],
    ['# Weekly check-in 2023-10-25', '2023-10-25'],
    ['**Check in (2023-10-25)**', '2023-10-25'],
    ['CHECK-IN for 2023-10-25, SRE', '2023-10-25'],
    ['Check-in 2023-10-25\n===', '2023-10-25'],
    ['Hello,\n\n### Checkin – 2023-10-25', '2023-10-25'],
    ['### Check-in', null],
    ['### Check-in 2023-13-25', null],
    ['### Check-in 2023-10-251', null],
    ['> ### Check-in 2023-10-25', null],
    ['```\n### Check-in 2023-10-25\n```', null],
    ['### Status 2023-10-25', null],
    ['We check in on 2023-10-25 again, as every week we do so', null],
    ['We had our check-in 2023-10-25 and it went fine', null],
    ['', null],
  ])('%j is of %s', (heading, day) => {
    const found = parseCheckIn(`${heading}\n\n- ${LINK}: 63% → 70%`);
    expect(found).toEqual(day && { day, lines: [line()] });
  });

  it.each([
    [`* ${LINK}: 63% → 70%`, {}],
    [`+ [ ] ${LINK}: 63% → 70%`, {}],
    [`1. ${LINK}: 63% → 70%`, {}],
    [`• ${LINK}: 63% → 70%`, {}],
    [`${LINK}: 63% → 70%`, {}],
    [`- **${LINK}**: **63%** → **70%**`, {}],
    [`- ${LINK} 63% => 70%`, {}],
    [`- ${LINK} - 63 -> 70`, {}],
    [`- ${LINK} — 63 --> 70 %`, {}],
    [`- ${LINK} => 70%`, { before: 70 }],
    [`- ${LINK}: \`70%\``, { before: 70 }],
    [`- ${LINK}: 70,5%`, { before: 70.5, after: 70.5 }],
    [`- ${LINK} (Anna): 63% → 70%`, {}],
    [`- KR 1: ${LINK}: 63% → 70%`, {}],
    [`- ${LINK}: 63% → 70%, \`On Track\``, { health: 'onTrack' }],
    [`- ${LINK}: 63% → 70% AT RISK - late`, { health: 'atRisk', words: 'late' }],
    [`- ${LINK}: 63% → 70% — Needs Attention — late`, { health: 'needsAttention', words: 'late' }],
    [`- ${LINK}: 63% → 70% (at risk)`, { health: 'atRisk' }],
    [`- ${LINK}: 63% → 70%, at risk of slipping`, { words: 'at risk of slipping' }],
    [`- ${LINK}: 63% → 70%. Done: 3 of 5.`, { words: 'Done: 3 of 5.' }],
    [`- ${LINK}: 63% → 70% - see [this](https://a.b/c) => 80%`, { words: 'see [this](https://a.b/c) => 80%' }],
    [
      `- ${LINK}: on track, still measuring`,
      { before: null, after: null, health: 'onTrack', words: 'still measuring' },
    ],
    [`- ${LINK}: 40% of all teams`, { before: null, after: null, words: '40% of all teams' }],
    [`- ${LINK}: 1,500%`, { before: null, after: null, words: '1,500%' }],
    [`- ${LINK}: 2023-10-25`, { before: null, after: null, words: '2023-10-25' }],
    [`- ${LINK}: 40%,50%`, { before: null, after: null, words: '40%,50%' }],
    [`- ${LINK}: 3/6`, { before: null, after: null, words: '3/6' }],
    ...[
      'rolled out; error rate: 2%',
      'moved 3 services -> 5',
      'latency went 300 => 250%, thanks',
      'half of it – in all: 50%',
    ].map((words) => [`- ${LINK}: ${words}`, { before: null, after: null, words }]),
    [`- ${LINK} – error rate: 2%`, { before: null, after: null, words: 'error rate: 2%' }],
    [`- ${LINK} @anna: 63% → 70%`, {}],
    [
      '- Reduce the cost per user: 63% → 70% – as in [this](https://a.b/c)',
      { url: null, words: 'as in [this](https://a.b/c)' },
    ],
    ['- **Reduce the cost per user** => 70%', { url: null, before: 70 }],
    ['- #3701: 63% → 70%', { url: null, title: '#3701' }],
    ['- #3701+ 70%, on track', { url: null, title: '#3701+', before: 70, health: 'onTrack' }],
    [`- ${URL}: 63% → 70%`, { title: URL }],
  ] as [string, Partial<CheckInLine>][])('%j', (text, expected) => {
    expect(read(text)).toEqual([line(expected)]);
  });

  it.each([
    '- Blockers: none',
    'Overall: 40%',
    '- Teams: 40% of them',
    '- Reduce from 5 -> 3',
    `- ${LINK}`,
    `See ${LINK}`,
    `- ${LINK} is slow, error rate: 2%`,
    `> - ${LINK}: 40%`,
    `<!-- ${LINK}: 40% -->`,
    '',
  ])('%j is no line', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('is read up to the next one, with prose between and any line ends', () => {
    const text = `Hello\r\n\r\n### Check-in 2023-10-25\r\nAll good.\r\n\r\n- ${LINK}: 63% → 70%\r\n\r\n#### Also\r\n\r\nMore.\r\n- Other: 1%\r\n## Check-in 2023-10-18\r\n- ${LINK}: 63%`;
    expect(parseCheckIn(text)?.lines).toEqual([line(), line({ title: 'Other', url: null, before: 1, after: 1 })]);
  });

  it('never throws', { timeout: PATIENCE }, () => {
    const parts = fc.array(fc.oneof(hostileText, nastyMarkdown), { maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.constantFrom('\n', '\n- ', '\n[a](b): '), (texts, gap) => {
        const found = parseCheckIn(`### Check-in 2023-10-25${gap}${texts.join(gap)}`);
        for (const { before, after } of found?.lines ?? []) {
          for (const percent of [before, after]) expect(percent ?? 0).toBeLessThanOrEqual(1000);
        }
      }),
      OFTEN,
    );
  });

  it('ends where nobody reads', () => {
    const body = '### Check-in 2023-10-25\n\n- #1: 40%\n';
    expect(parseCheckIn(body.padEnd(100_000))).not.toBeNull();
    expect(parseCheckIn(body.padEnd(100_001))).toBeNull();
  });

  it.each(['- [a](b): 4', '[', '`', '- a: 4% – ', '#1 ', ' on track', '\n  x'])(
    'as long as a check-in may be, of %j, is read',
    (piece) => {
      for (const gap of ['', '\n'])
        expect(read((piece + gap).repeat(99_900 / (piece.length + gap.length)))).toBeDefined();
    },
  );
});
