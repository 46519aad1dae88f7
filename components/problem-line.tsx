import {
  type FailureKind,
  failureActions,
  failures,
  notRefreshed,
  notRefreshedUntil,
  waiting,
} from '../lib/text/failures';
import { Mark } from './mark';

/** Why the panel could not read GitLab, or not again. */
export interface Problem {
  kind: FailureKind;
  /** GitLab asked to wait until then; the next try comes by itself. */
  until: Date | null;
}

interface Props {
  problem: Problem;
  signInUrl: string;
  onRetry: () => void;
}

const sentenceOf = ({ kind, until }: Problem) => (until ? waiting(until) : failures[kind]);

/** In place of the compact line, at its height: what happened and the one thing to do. */
export function ProblemLine({ problem, signInUrl, onRetry }: Props) {
  return (
    <div class="compact problem">
      <p class="message" role="status">
        {sentenceOf(problem)}
      </p>
      <div class="actions">
        <Mark />
        <Action problem={problem} signInUrl={signInUrl} onRetry={onRetry} />
      </div>
    </div>
  );
}

/** Beside a score that is still shown but could not be read again: in the warnings' place, so that nothing moves. */
export function StaleNote({ problem, signInUrl, onRetry }: Props) {
  const sentence = problem.until ? notRefreshedUntil(problem.until) : notRefreshed(problem.kind);
  return (
    <div class="chips warnings" role="status">
      <span class="chip" title={sentence}>
        {sentence}
      </span>
      <Action problem={problem} signInUrl={signInUrl} onRetry={onRetry} />
    </div>
  );
}

function Action({ problem, signInUrl, onRetry }: Props) {
  if (problem.until || problem.kind === 'too-old') return null;
  if (problem.kind === 'signed-out') {
    return (
      <a class="link" href={signInUrl}>
        {failureActions.signIn}
      </a>
    );
  }
  return (
    <button type="button" class="link" onClick={onRetry}>
      {failureActions.tryAgain}
    </button>
  );
}
