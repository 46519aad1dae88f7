import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../components/problem-line';
import type { ObjectiveReading } from '../../lib/gitlab/read-objective';
import type { Parent } from '../../lib/okr/item';
import { home, keyResult, objective, treeOf } from '../../lib/okr/item.fixture';
import { nativeProfile } from '../../lib/okr/profiles/native';
import { type Report, reportOn } from '../../lib/okr/report';
import { answerOf } from './answer';
import { subjectOf } from './check-in-subject';

const NOW = new Date('2023-10-25T12:00:00Z');
const OWN = keyResult({ iid: '7' });
const PARENT: Parent = { ...objective(), children: null };
const REPORT = reportOn(treeOf({ children: [OWN] }), nativeProfile, NOW, home);
const PART = reportOn(treeOf({ complete: false }), nativeProfile, NOW, home);
const OTHERS = reportOn(treeOf(), nativeProfile, NOW, home);

/** The item that the comment of a key result's own page goes to, by its iid; null: none is offered. */
function noteOn(reports: Report[] | null, why: Problem['kind'] | null, parent: Parent | null = PARENT) {
  const reading: ObjectiveReading = {
    tree: treeOf({ objective: OWN, parent }),
    today: NOW,
    viewer: 'ana',
    incomplete: null,
    failure: null,
    canUpdate: true,
    variant: { enterprise: true, counts: true },
    types: [],
    lockVersion: null,
  };
  const answer = answerOf(reading, { profile: nativeProfile, from: 'built-in' }, 'key-result', home);
  const problem: Problem | null = why && { kind: why, until: null };
  const subject = subjectOf(answer, null, { value: signal(reports), problem: signal(problem) });
  return subject?.noteOn.iid ?? null;
}

describe('the comment of a key result’s own page', () => {
  it('goes to its objective, also where that could not be read anew', () => {
    expect(noteOn([REPORT], null)).toBe('100');
    expect(noteOn([REPORT], 'server')).toBe('100');
  });

  it.each([null, 'server', 'timeout', 'rate-limited', 'offline', 'signed-out', 'refused', 'not-understood'] as const)(
    'goes nowhere while its objective is known and not read: %s',
    (why) => {
      expect(noteOn(null, why)).toBeNull();
    },
  );

  it('goes nowhere while part of its objective is read, without it', () => {
    expect(noteOn([PART], 'server')).toBeNull();
  });

  it.each(['forbidden', 'not-found'] as const)('stays on it where the reader may not see the objective: %s', (why) => {
    expect(noteOn(null, why)).toBe('7');
  });

  it('stays on it where it supports none', () => {
    expect(noteOn([OTHERS], null)).toBe('7');
    expect(noteOn([OTHERS], 'server')).toBe('7');
    expect(noteOn([], null, null)).toBe('7');
    expect(noteOn(null, 'server', null)).toBe('7');
  });
});
