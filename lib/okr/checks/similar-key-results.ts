import { titleWithoutScore } from '../title-score';
import type { Check } from './check';
import { judgedRows } from './judged-rows';

/** Each is compared with each: as many as GitLab lets one objective have. */
const MOST = 100;
/** Of all words of two titles so many they have in common. */
const ALIKE = 0.75;
/** Shorter titles are alike by chance. */
const FEWEST_WORDS = 3;

/**
 * Two key results of an objective have nearly the same title.
 * Source: GitLab handbook, OKR basics: key results are mutually exclusive.
 */
export const similarKeyResults: Check<'similar-key-results', { one: string; other: string }> = {
  id: 'similar-key-results',
  roles: ['objective'],
  offByDefault: true,
  find({ report }) {
    const titled = judgedRows(report)
      .slice(0, MOST)
      .map(({ item }) => ({ id: item.id, title: titleWithoutScore(item.title) }))
      .map((keyResult) => ({ ...keyResult, words: wordsOf(keyResult.title) }))
      .filter(({ words }) => words.size >= FEWEST_WORDS);
    return titled.flatMap((one, at) =>
      titled
        .slice(at + 1)
        .filter((other) => likeness(one.words, other.words) >= ALIKE)
        .map((other) => ({
          check: 'similar-key-results',
          subject: `${one.id} ${other.id}`,
          level: 'quiet' as const,
          args: { one: one.title, other: other.title },
          fix: null,
        })),
    );
  },
  examples: {
    good: { role: 'objective', description: '' },
    bad: { role: 'objective', description: '' },
  },
};

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function likeness(one: Set<string>, other: Set<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common / (one.size + other.size - common);
}
