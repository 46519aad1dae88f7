import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AskOptions, ask } from './ask';
import { createStandIn, type StandIn } from './stand-in';
import type { WorldItem } from './world';
import { type Place, places } from './worlds/places';

let standIn: StandIn;
beforeEach(() => {
  standIn = createStandIn();
});

function at({ path, iid }: Place): WorldItem {
  const found = standIn.world.items.find((item) => item.namespace === path && item.iid === iid);
  if (!found) throw new Error(`Nothing at ${path} ${iid}`);
  return found;
}

const UPDATE = `mutation Write($input: WorkItemUpdateInput!) {
  workItemUpdate(input: $input) { errors workItem { lockVersion title } }
}`;
const write = (place: Place, changes: Record<string, unknown>, options: AskOptions = {}) =>
  ask(standIn, UPDATE, {
    ...options,
    variables: { input: { id: `gid://gitlab/WorkItem/${at(place).id}`, ...changes } },
  });
const describeAs = (place: Place, description: string) => write(place, { descriptionWidget: { description } });
const lastNote = (place: Place) => at(place).notes.at(-1);

describe('a description', () => {
  it('is stored without CR and without white space at its end, and counts one version', async () => {
    const before = at(places.empty).lockVersion;
    const answer = await describeAs(places.empty, '### Context\r\n\r\n  Text  \r\n\n \t');
    expect(at(places.empty).description).toBe('### Context\n\n  Text');
    expect(answer.at('workItemUpdate.workItem.lockVersion')).toBe(before + 1);
    expect(at(places.empty)).toMatchObject({ lastEditedAt: '2023-10-25T15:00:00Z', lastEditedBy: 'infra-lead' });
    expect(lastNote(places.empty)).toMatchObject({ system: true, action: 'description' });
  });

  it('that stays the same changes nothing', async () => {
    const before = structuredClone(at(places.efficiency));
    await describeAs(places.efficiency, `${before.description}\r\n`);
    expect(at(places.efficiency)).toEqual(before);
  });

  it('runs a new command line and drops it', async () => {
    await describeAs(
      places.empty,
      'Done.\n/close\n/label ~OKR ~"Department::Infrastructure & Quality"\n/health_status at_risk\nBye.',
    );
    expect(at(places.empty)).toMatchObject({ description: 'Done.\nBye.', state: 'closed', health: 'atRisk' });
    expect(at(places.empty).labels).toContain('Department::Infrastructure & Quality');
  });

  it('drops a command line that was there before, without running it', async () => {
    at(places.empty).description = 'Old\n/close';
    await describeAs(places.empty, 'New\n/close');
    expect(at(places.empty)).toMatchObject({ description: 'New', state: 'opened' });
  });

  it.each([
    ['a fence', '```\n/close\n```'],
    ['a quote block', '>>>\n/close\n>>>'],
    ['a comment', '<!--\n/close\n-->'],
    ['an HTML block', '<details>\n/close\n</details>'],
    ['a path in a line', 'see /close'],
    ['an unknown command', '/usr/bin'],
  ])('leaves %s alone', async (_what, text) => {
    await describeAs(places.empty, text);
    expect(at(places.empty)).toMatchObject({ description: text, state: 'opened' });
  });

  it('runs a command after a block has ended', async () => {
    await describeAs(places.empty, '```\n/reopen\n```\n<!-- note -->\n/close');
    expect(at(places.empty)).toMatchObject({ description: '```\n/reopen\n```\n<!-- note -->', state: 'closed' });
  });
});

describe('progress', () => {
  const set = (place: Place, progressWidget: Record<string, unknown>, options?: AskOptions) =>
    write(place, { progressWidget }, options);

  it('is rounded, and noted when the percent changes', async () => {
    await set(places.staleKeyResult, { currentValue: 2, startValue: 0, endValue: 3 });
    expect(at(places.staleKeyResult).progress).toEqual({
      progress: 67,
      startValue: 0,
      currentValue: 2,
      endValue: 3,
      updatedAt: '2023-10-25T15:00:00Z',
    });
    expect(lastNote(places.staleKeyResult)).toMatchObject({ action: 'progress', body: 'changed progress to **67%**' });
  });

  it.each([
    ['beyond the end', { currentValue: 144 }, 100],
    ['before the start', { currentValue: -5 }, 0],
    ['downwards', { currentValue: 40, startValue: 60, endValue: 20 }, 50],
    ['downwards, before the start', { currentValue: 70, startValue: 60, endValue: 20 }, 0],
  ])('%s', async (_what, widget, percent) => {
    await set(places.staleKeyResult, widget);
    expect(at(places.staleKeyResult).progress?.progress).toBe(percent);
  });

  it('needs different ends and a current value', async () => {
    const same = await set(places.staleKeyResult, { currentValue: 1, startValue: 5, endValue: 5 });
    expect(same.at('workItemUpdate')).toEqual({
      errors: ['Start value cannot be same as end value'],
      workItem: null,
    });
    const without = await set(places.staleKeyResult, { startValue: 5 });
    expect(without.errors[0]?.message).toContain('was provided invalid value');
    expect(at(places.staleKeyResult).progress?.progress).toBe(55);
  });

  it('is passed over in silence for an author without the right, while their title is taken', async () => {
    const changes = { title: 'Onboarding takes two days', progressWidget: { currentValue: 90 } };
    const answer = await write(places.guestsOwn, changes, { user: 'kr-author' });
    expect([answer.errors, answer.at('workItemUpdate.errors')]).toEqual([[], []]);
    expect(at(places.guestsOwn)).toMatchObject({ title: 'Onboarding takes two days', progress: { progress: 40 } });
  });

  it('is refused aloud to somebody who may not edit at all', async () => {
    const answer = await set(places.staleKeyResult, { currentValue: 90 }, { user: 'visitor' });
    expect(answer.errors[0]?.message).toContain("you don't have permission to perform this action");
    expect(answer.at('workItemUpdate')).toBeNull();
    expect(at(places.staleKeyResult).progress?.progress).toBe(55);
  });
});

describe('native roll-up', () => {
  it('runs later, truncates, counts unscored children as 0, and writes as the bot', async () => {
    await write({ ...places.partlyScored, iid: places.partlyScored.iid + 2 }, { progressWidget: { currentValue: 9 } });
    expect(at(places.partlyScored).progress?.progress).toBe(16);
    standIn.settle();
    // (80 + 9 + 0 + 0 + 0) / 5 = 17.8
    expect(at(places.partlyScored).progress).toMatchObject({ progress: 17, currentValue: 0 });
    expect(lastNote(places.partlyScored)).toMatchObject({
      author: 'gitlab-automation-bot',
      body: 'changed progress to **17%**',
    });
  });

  it('goes on to the objective above', async () => {
    await write({ ...places.cascade, iid: places.cascade.iid + 3 }, { progressWidget: { currentValue: 100 } });
    standIn.settle();
    expect(at({ ...places.cascade, iid: places.cascade.iid + 1 }).progress?.progress).toBe(80);
    expect(at(places.cascade).progress?.progress).toBe(75);
  });

  it('is not started by closing a child or by the same percent', async () => {
    at(places.efficiency).progress = { progress: 1, startValue: 0, currentValue: 0, endValue: 100, updatedAt: null };
    await write(places.staleKeyResult, { stateEvent: 'CLOSE', progressWidget: { currentValue: 55 } });
    standIn.settle();
    expect(at(places.staleKeyResult).state).toBe('closed');
    expect(at(places.efficiency).progress?.progress).toBe(1);
  });

  it('runs by itself after its delay', async () => {
    vi.useFakeTimers();
    try {
      await write(places.staleKeyResult, { progressWidget: { currentValue: 100 } });
      vi.advanceTimersByTime(1000);
      // (9 + 100 + 100 + 92 + 76) / 5 = 75.4
      expect(at(places.efficiency).progress?.progress).toBe(75);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('other changes', () => {
  it('writes state, health, labels, milestone and parent', async () => {
    const label = standIn.world.labels.find(({ title }) => title === 'bug');
    await write(places.empty, {
      stateEvent: 'CLOSE',
      healthStatusWidget: { healthStatus: 'onTrack' },
      labelsWidget: { addLabelIds: [`gid://gitlab/GroupLabel/${label?.id}`] },
      milestoneWidget: { milestoneId: null },
      hierarchyWidget: { parentId: `gid://gitlab/WorkItem/${at(places.notScored).id}` },
    });
    expect(at(places.empty)).toMatchObject({
      state: 'closed',
      closedAt: '2023-10-25T15:00:00Z',
      health: 'onTrack',
      labels: ['OKR', 'bug'],
      milestone: null,
      parent: at(places.notScored).id,
      lockVersion: 2,
    });
  });

  it('refuses a widget the type does not have', async () => {
    const answer = await write(places.empty, { startAndDueDateWidget: { dueDate: '2023-10-31' } });
    expect(answer.errors[0]?.message).toBe(
      'Following widget keys are not supported by Objective type: [:start_and_due_date_widget]',
    );
  });

  it.each([
    ['Old title', 'New title', '**{-Old-} title** to **{+New+} title**'],
    ['KR: A => 50%', 'KR: A => 63%', '**KR: A => {-50-}%** to **KR: A => {+63+}%**'],
    ['KR: A', 'KR: A => 5% ', '**KR: A** to **KR: A{+ => 5%+}**'],
    ['KR: A => 5%', 'KR: A', '**KR: A{- => 5%-}** to **KR: A**'],
    ['aa', 'aaa', '**aa** to **aa{+a+}**'],
  ])('trims a title and marks what changed: %s, %s', async (before, after, change) => {
    at(places.empty).title = before;
    await write(places.empty, { title: after });
    expect(at(places.empty).title).toBe(after.trim());
    expect(lastNote(places.empty)).toMatchObject({ action: 'title', body: `changed title from ${change}` });
  });

  it('complains about a blank title', async () => {
    const answer = await write(places.empty, { title: ' ' });
    expect(answer.at('workItemUpdate')).toEqual({ errors: ["Title can't be blank"], workItem: null });
  });

  it('adds a comment, and runs the commands in one', async () => {
    const note = (body: string) =>
      ask(
        standIn,
        `mutation Note($input: CreateNoteInput!) { createNote(input: $input) {
        errors note { body author { username } } quickActionsStatus { commandNames commandsOnly } } }`,
        {
          variables: { input: { noteableId: `gid://gitlab/WorkItem/${at(places.empty).id}`, body } },
        },
      );
    expect((await note('On plan. \n')).at('createNote.note')).toEqual({
      body: 'On plan.',
      author: { username: 'infra-lead' },
    });
    const commands = await note('/close');
    expect(commands.at('createNote')).toEqual({
      errors: [],
      note: null,
      quickActionsStatus: { commandNames: ['close'], commandsOnly: true },
    });
    expect(at(places.empty).state).toBe('closed');
  });
});
