import { GitlabError } from './errors';
import { parseEnvelope } from './schemas';

/** One entry of an answer's `errors`. For choosing a variant only: the text is GitLab's and may name things. */
export interface AnswerError {
  message: string;
  /** GitLab's machine-readable part, of any shape; often there is none. */
  extensions?: unknown;
}

/** What GitLab answered to one operation. Data and errors may both be there: a half answer. */
export interface Answer {
  /** Not yet checked against a schema; null when the whole document was refused. */
  data: unknown;
  errors: AnswerError[];
  /** GitLab's own clock, from the `Date` header; null when it is missing or unreadable. */
  date: Date | null;
}

function dateOf(headers: Headers): Date | null {
  const time = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(time) ? null : new Date(time);
}

/**
 * Reads a successful HTTP answer of the GraphQL endpoint.
 * @throws GitlabError 'not-understood' when it is not JSON, or JSON without data and without errors
 */
export async function readAnswer(response: Response): Promise<Answer> {
  const { data, errors } = parseEnvelope(parseJson(await response.text()));
  return { data, errors, date: dateOf(response.headers) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GitlabError('not-understood');
  }
}
