import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { TeamFile } from '../../lib/gitlab/team-file';
import { profileDifferences } from '../../lib/okr/profile-file/profile-differences';
import { teamRules } from '../../lib/okr/profile-file/team-rules';
import type { Place } from '../../lib/page/place';
import { agreeToTeamFile, declineTeamFile } from '../../lib/settings/answer-team-file';
import { teamFileSentence } from '../../lib/text/profile-refusal';
import { consent, consentChanges } from '../../lib/text/profiles';
import type { Answer } from './answer';
import { lookForTeamFile } from './look-for-team-file';
import type { Site } from './site';

/** What there is to say of the project's own rules. */
export interface TeamFileDesk {
  /** The reader is to be asked, `short` where there is little room; null: not about anything. */
  question: ReadonlySignal<{ short: string; question: string; changes: string } | null>;
  /** Why the file cannot be used; null: it can, or there is none. */
  problem: ReadonlySignal<string | null>;
  agree: () => void;
  decline: () => void;
}

const NONE = { agreed: null, declined: null };

/** Looks for the project's own rules once its item is known. They change nothing before the reader agreed to them. */
export function readTeamRules(
  { item, signal: end }: Place,
  site: Site,
  answer: ReadonlySignal<Answer | null>,
): TeamFileDesk {
  const { namespacePath: path } = item;
  const project = `${site.origin} ${path}`;
  const seen = signal<TeamFile | null>(null);
  // A page left over from before an update can no longer store.
  const isLost = signal(false);
  const answered = () => site.rules.answerTo(path) ?? NONE;
  const found = computed(() => {
    const now = seen.value;
    // A guest may not read any file: that tells nothing of this one.
    const isMute = now?.kind === 'unreadable' && now.error === 'forbidden' && answered().agreed === null;
    return now && !isMute ? teamRules(now, answered()) : null;
  });

  const stop = effect(() => {
    // A group has no repository.
    if (!answer.value || answer.value.home.isGroup) return;
    queueMicrotask(stop);
    // A page left over from before an update cannot read what was said before; the rules in use stay as they are.
    lookForTeamFile(path, site, end)
      .then((file) => {
        seen.value = file;
      })
      .catch(() => {});
  });
  end.addEventListener('abort', stop);
  const say = (how: typeof agreeToTeamFile) => {
    const text = found.value?.question?.text;
    if (text === undefined) return;
    how(project, text).catch(() => {
      isLost.value = true;
    });
  };
  return {
    question: computed(() => {
      const asked = found.value?.question;
      const now = answer.value;
      if (!asked || !now) return null;
      const changes = consentChanges(asked.profile.name, profileDifferences(now.profile, asked.profile));
      const kind = asked.isChange ? 'changed' : 'first';
      return { short: consent.short[kind], question: consent[kind], changes };
    }),
    problem: computed(() => {
      if (isLost.value) return consent.notKept;
      return found.value?.problem ? teamFileSentence(found.value.problem) : null;
    }),
    agree: () => say(agreeToTeamFile),
    decline: () => say(declineTeamFile),
  };
}
