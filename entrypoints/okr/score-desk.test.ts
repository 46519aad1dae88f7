import { signal } from '@preact/signals-core';
import { expect, test, vi } from 'vitest';
import { home, keyResult, treeOf } from '../../lib/okr/item.fixture';
import { reportOnKeyResult } from '../../lib/okr/key-result-report';
import { labelledIssuesProfile } from '../../lib/okr/profiles/labelled-issues';
import type { Answer } from './answer';
import type { Desk } from './desk';
import type { OnDesk, Proposal } from './on-desk';
import { createScoreDesk } from './score-desk';
import type { Site } from './site';

const today = new Date('2023-10-25T12:00:00Z');
const description = 'Score => 20%';
const item = keyResult({ typeName: 'Issue', typeIcon: null, labels: ['okr:kr'], progress: null, description });
const answer = {
  reading: { tree: treeOf({ objective: item }), today },
  profile: labelledIssuesProfile,
  home,
  about: { role: 'key-result', report: reportOnKeyResult(item, labelledIssuesProfile, today, home) },
} as unknown as Answer;

const preview = (proposal: Proposal, before = description): OnDesk => ({
  kind: 'preview',
  at: proposal.at,
  preview: { proposal, before, after: proposal.make(before).text, note: '', again: false },
  into: 'gitlab',
  wasRich: false,
  busy: false,
});

/** A score desk above a description's desk on which something lies, and what that one does with a proposal. */
function desks(lying: OnDesk, propose: (now: { value: OnDesk }, proposal: Proposal) => void) {
  const now = signal<OnDesk>(lying);
  const write = vi.fn(async () => {});
  const below = { now, write, propose: async (proposal: Proposal) => propose(now, proposal) } as unknown as Desk;
  const desk = createScoreDesk({} as Site, signal(answer), below, () => {});
  desk.open();
  desk.type('35');
  return { desk, write, now };
}

test('a score for the description is written at once where the form has shown it', async () => {
  const { desk, write, now } = desks({ kind: 'nothing' }, (lying, proposal) => {
    lying.value = preview(proposal);
  });
  expect(desk.planned.value).toMatchObject({ place: 'description', after: 'Score => 35%' });
  await desk.write();
  expect(write).toHaveBeenCalledOnce();
  expect(now.value).toMatchObject({ at: 'score', preview: { after: 'Score => 35%' } });
  expect(desk.now.value.kind).toBe('nothing');
});

test('it is shown again where the text is another by now', async () => {
  const { desk, write } = desks({ kind: 'nothing' }, (lying, proposal) => {
    lying.value = preview(proposal, 'New words.\n\nScore => 20%');
  });
  await desk.write();
  expect(write).not.toHaveBeenCalled();
});

test('what is typed waits while another change is under way, which is not touched', async () => {
  const other = preview({ at: 'template', about: 'Another change', make: () => ({ text: 'Its text', note: '' }) });
  const { desk, write, now } = desks(other, () => {});
  await desk.write();
  expect(write).not.toHaveBeenCalled();
  expect(now.value).toBe(other);
  expect(desk.now.value).toEqual({ kind: 'form', typed: '35', busy: false });
});

test('a second click does nothing while the first is under way', async () => {
  let proposed = 0;
  const { desk } = desks({ kind: 'nothing' }, (lying, proposal) => {
    proposed += 1;
    lying.value = preview(proposal);
  });
  await Promise.all([desk.write(), desk.write()]);
  expect(proposed).toBe(1);
});
