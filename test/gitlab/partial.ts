import type { Answer } from './graphql/execute';
import type { GitlabError } from './wording';

/** Half an answer: every second child loses its widgets, and the errors say where. */
export function withoutSomeWidgets(answer: Answer): Answer {
  const errors: GitlabError[] = [];
  const data = strip(answer.data, [], errors) as Answer['data'];
  return errors.length ? { data, errors: [...(answer.errors ?? []), ...errors] } : answer;
}

function strip(value: unknown, path: (string | number)[], errors: GitlabError[]): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => strip(entry, [...path, index], errors));
  if (typeof value !== 'object' || value === null) return value;
  const isLost = path.at(-3) === 'children' && Number(path.at(-1)) % 2 === 1;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (!isLost || key !== 'widgets') return [key, strip(inner, [...path, key], errors)];
      errors.push({ message: 'Internal server error', path: [...path, key] });
      return [key, null];
    }),
  );
}
