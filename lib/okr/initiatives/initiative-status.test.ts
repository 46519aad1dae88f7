import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nastyMarkdown, OFTEN, PATIENCE } from '../description/markdown.fixture';
import { statusOf } from './initiative-status';

const TODAY = '2023-10-25';
const EDITED = '2023-10-24T23:30:00Z';

const status = (description: string, descriptionEditedAt: string | null = EDITED, timeZone = 'UTC') =>
  statusOf({ description, descriptionEditedAt }, TODAY, timeZone);

describe('the newest date', () => {
  it.each([
    ['in the heading', '## Status 2023-10-18\n\nAll is well.'],
    ['of several headings', '## Status 2023-10-04\n\n## Status 2023-10-18\n\n## Status 2023-10-11'],
    ['in a heading decorated', '#### 🚦 **Status:** (2023-10-18)'],
    ['in a heading of words', '# Status as of 2023-10-18'],
    ['in bold', '## Status Update\n\n**2023-10-11**: begun.\n\n**2023-10-18**: going on.'],
    ['of a list', '### Status updates\n\n- 2023-10-11 begun\n* [2023-10-18] going on'],
    ['of a numbered list', '### Status\n\n1. 2023-10-18: going on\n2. **2023-10-11**'],
    ['of a table', '### Status\n\n| Day | What |\n|--|--|\n| 2023-10-18 | x |\n| 2023-10-11 | y |'],
    ['of subsections', '## Status\n\n### 2023-10-11\n\n### Update of 2023-10-18\n\nx'],
    ['of a quote', '## Status\n\n> 2023-10-18 going on'],
    ['with CR and LF', '## Status\r\n\r\n2023-10-11 a\r\n2023-10-18 b\r\n'],
    ['before today', '## Status\n\n2023-10-18 a\n2023-11-01 planned'],
    ['that is in the calendar', '## Status\n\n2023-10-18 a\n2023-09-31 b\n2023-02-30 c'],
  ])('%s', (_, description) => {
    expect(status(description)).toEqual({ day: '2023-10-18', at: null });
  });

  it('may be today', () => {
    expect(status(`## Status ${TODAY}`)?.day).toBe(TODAY);
  });
});

describe('without a date', () => {
  it.each([
    '## Status\n\nHalf is done.',
    '# Status Update:\n',
    '## Status\n\nSince 2023-10-18 it is well.',
    '## Status\n\n2023-10-181',
    '## Status 2023-02-30',
  ])('it is the last edit: %j', (description) => {
    expect(status(description)).toEqual({ day: '2023-10-24', at: EDITED });
    expect(status(description, EDITED, 'Europe/Berlin')).toEqual({ day: '2023-10-25', at: EDITED });
    expect(status(description, null)).toBeNull();
    expect(status(description, 'never')).toBeNull();
  });
});

it.each([
  ['nothing', ''],
  ['no heading', 'Status 2023-10-18: well.'],
  ['another heading', '## Status page\n\n2023-10-18 green'],
  ['another word', '## Statuses\n\n2023-10-18'],
  ['a heading in code', '```\n## Status 2023-10-18\n```'],
  ['only days to come', '## Status\n\n2023-11-01 launch'],
])('nobody can tell of %s', (_, description) => {
  expect(status(description)).toBeNull();
});

// Quadratic time would take minutes for these.
test.each(['\n', '*', '_', '> ', '1. ', '2023-10-'])('hostile text takes linear time: %j', (piece) => {
  expect(status(`## Status\n${piece.repeat(100_000)}`)?.day).toBe('2023-10-24');
});

test('any text', { timeout: PATIENCE }, () => {
  const parts = fc.constantFrom('# Status', '## Status 2023-10-18', '2023-10-11', '- **2023-99-99**', '9999-12-31');
  fc.assert(
    fc.property(fc.array(fc.oneof(nastyMarkdown, parts), { maxLength: 6 }), (lines) => {
      expect([null, '2023-10-11', '2023-10-18', '2023-10-24']).toContain(status(lines.join('\n'))?.day ?? null);
    }),
    OFTEN,
  );
});
