import { describe, expect, it } from 'vitest';
import { type SeenTeamFile, teamRules } from './team-rules';

const text = (name: string) => JSON.stringify({ okrLens: 1, name });
const seen = (name: string): SeenTeamFile => ({ kind: 'file', text: text(name) });

/** Names of the rules in force and asked about, and the problem. */
function told(file: SeenTeamFile, agreed: string | null, declined: string | null = null) {
  const { profile, question, problem } = teamRules(file, { agreed, declined });
  const asked = question && `${question.isChange ? 'changed' : 'first'} ${question.profile.name}`;
  return [profile?.name ?? null, asked, problem && problem !== 'unreadable' ? problem.reason : problem];
}

describe('a project’s rules', () => {
  it('change nothing before the reader agreed', () => {
    expect(told(seen('A'), null)).toEqual([null, 'first A', null]);
    expect(told(seen('A'), null, text('A'))).toEqual([null, null, null]);
    expect(told(seen('B'), null, text('A'))).toEqual([null, 'first B', null]);
  });

  it('are in force once agreed to, until the reader agrees to others', () => {
    expect(told(seen('A'), text('A'))).toEqual(['A', null, null]);
    expect(told(seen('B'), text('A'))).toEqual(['A', 'changed B', null]);
    expect(told(seen('B'), text('A'), text('B'))).toEqual(['A', null, null]);
  });

  it('are asked about by their text, so that what is agreed to is what was shown', () => {
    const { question } = teamRules(seen('A'), { agreed: null, declined: null });
    expect(question?.text).toBe(text('A'));
  });

  it('stay where the file can no longer be used', () => {
    expect(told({ kind: 'file', text: '{' }, text('A'))).toEqual(['A', null, 'not-json']);
    expect(told({ kind: 'too-long' }, text('A'))).toEqual(['A', null, 'too-long']);
    expect(told({ kind: 'unreadable' }, text('A'))).toEqual(['A', null, 'unreadable']);
    expect(told({ kind: 'unreadable' }, null)).toEqual([null, null, 'unreadable']);
  });

  it('end with the file', () => {
    expect(told({ kind: 'none' }, text('A'))).toEqual([null, null, null]);
  });

  it('fall away where this version cannot read what was agreed to', () => {
    const newer = JSON.stringify({ okrLens: 2, name: 'A' });
    expect(told({ kind: 'file', text: newer }, newer)).toEqual([null, null, 'newer']);
  });
});
