/** What an answer of GitLab's had and had not. */
interface Answered {
  variant: { enterprise: boolean; counts: boolean };
  incomplete: 'loading' | 'page-failed' | 'too-many' | 'partial-answer' | null;
}

const incompleteness: Record<NonNullable<Answered['incomplete']>, string> = {
  loading: 'More key results are still being read.',
  'page-failed': 'GitLab did not answer for all key results.',
  'too-many': 'There are more than 2,000 key results; only the first 2,000 were read.',
  'partial-answer':
    'GitLab left parts out of its answer, so some of it may be missing here. Reload the page to try again.',
};

/** What this GitLab cannot tell or did not, each said once and quietly. */
export function lacksOf({ variant, incomplete }: Answered): string[] {
  const sentences: string[] = [];
  if (incomplete) sentences.push(incompleteness[incomplete]);
  if (!variant.enterprise) {
    sentences.push(
      'This GitLab has no progress and no health (Community Edition): scores are read from titles and descriptions.',
    );
  }
  if (!variant.counts) {
    sentences.push(
      'This GitLab is too old to count key results you may not see: if there are any, OKR Lens cannot notice.',
    );
  }
  return sentences;
}
