import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Problem } from '../../components/problem-line';
import { type NotedHistory, readHistories } from '../../lib/gitlab/read-history';
import { scoreNotes } from '../../lib/okr/trend/score-notes';
import { type Trend, trendOf } from '../../lib/okr/trend/trend';
import type { Answer } from './answer';
import { readWhenOpen } from './read-when-open';
import type { Site } from './site';
import type { FeaturePlace } from './while-on';

/** How an objective's score came about, from what GitLab kept; read when somebody asks for it. */
export interface TrendSource {
  isOpen: ReadonlySignal<boolean>;
  /** Null while it is closed or being read. */
  trend: ReadonlySignal<Trend | null>;
  problem: ReadonlySignal<Problem | null>;
  open: () => void;
  refresh: () => void;
}

/**
 * @param read the answer as GitLab gave it: each new one is asked for its history
 * @param answer the same with what comments tell
 */
export function createTrendSource(
  place: FeaturePlace,
  site: Site,
  read: ReadonlySignal<Answer | null>,
  answer: ReadonlySignal<Answer | null>,
): TrendSource {
  const isOpen = signal(false);
  const source = readWhenOpen<NotedHistory[]>(place, read, isOpen, ({ about }) => {
    if (about.role !== 'objective') return null;
    const items = about.report.rows.flatMap(({ item, member }) => (member.isWritten ? [] : [item]));
    return (end, onWait) =>
      site.reading(end, onWait, async (gateway) => ({
        value: await readHistories(gateway, items, { signal: end }),
        error: null,
      }));
  });
  const trend = computed(() => {
    const now = answer.value;
    if (now?.about.role !== 'objective' || !source.value.value) return null;
    const histories = source.value.value.map(({ id, notes, complete }) => ({
      id,
      complete,
      scores: scoreNotes(notes),
    }));
    return trendOf({ report: now.about.report, histories, checkIns: now.reading.tree.checkIns });
  });
  return {
    isOpen,
    trend,
    problem: source.problem,
    refresh: source.refresh,
    open() {
      isOpen.value = true;
    },
  };
}
