import { type ReadonlySignal, signal } from '@preact/signals-core';
import { isGitlabError } from '../../lib/gitlab/errors';
import { checkHost } from '../../lib/gitlab/host-check';
import { type Ability, whatWorks } from '../../lib/gitlab/what-works';
import { variantMemory } from '../../lib/settings/items';
import type { SiteAnswer } from '../../lib/text/site-answers';

/** What a GitLab said of itself, and what works there. */
export interface HostAnswer {
  answer: SiteAnswer;
  works: Ability[];
}

export interface HostAnswers {
  /** By base: origin and relative root. */
  given: ReadonlySignal<Record<string, HostAnswer>>;
  /** Asks with one request. Whoever asks while it is under way gets the same answer. */
  ask(base: string): Promise<SiteAnswer>;
}

/** Asks GitLabs what they are, each never twice at once, and remembers what they said as long as the page is open. */
export function createHostAnswers(check: typeof checkHost = checkHost): HostAnswers {
  const given = signal<Record<string, HostAnswer>>({});
  const underWay = new Map<string, Promise<SiteAnswer>>();

  const keep = (base: string, said: HostAnswer) => {
    given.value = { ...given.value, [base]: said };
  };

  async function answerOf(base: string): Promise<HostAnswer> {
    try {
      const told = await check(base);
      const works = whatWorks(told, await variantMemory(base).get());
      return { answer: { kind: 'told', check: told }, works };
    } catch (error) {
      return { answer: { kind: 'failed', problem: isGitlabError(error) ? error.kind : 'not-understood' }, works: [] };
    }
  }

  async function askNow(base: string): Promise<SiteAnswer> {
    keep(base, { answer: { kind: 'asking' }, works: [] });
    const said = await answerOf(base);
    underWay.delete(base);
    keep(base, said);
    return said.answer;
  }

  return {
    given,
    ask(base) {
      const asked = underWay.get(base) ?? askNow(base);
      underWay.set(base, asked);
      return asked;
    },
  };
}
