import { describe, expect, it, vi } from 'vitest';
import { linkItems } from '../lib/gitlab/link-items';
import { type WriteRequest, writeDescription } from '../lib/gitlab/write-description';
import { MEDDLING } from './gitlab/meddling';
import type { Weather } from './gitlab/weather';
import { globalId } from './gitlab/work-items';
import type { WorldItem } from './gitlab/world';
import { type Place, places } from './gitlab/worlds/places';
import { visit } from './visit';

const BASE = '## Context\n\nWhy.\n\n## Linked Epics\n\nNone yet.';
const WANTED = '## Context\n\nWhy.\n\n## Linked Epics\n\n1. demo/infra&1';
const EDITED_CONTEXT: Weather = { kind: 'editedMeanwhile', before: 'reading', section: 'Context' };
const EDITED_EPICS: Weather = { kind: 'editedMeanwhile', before: 'reading', section: 'Linked Epics' };

/** A reader at an item whose description is `BASE`. */
function desk(options: Parameters<typeof visit>[0] = {}, place: Place = places.empty) {
  const { standIn, gateway, asked } = visit({ timeoutMs: 200, ...options });
  const item = standIn.world.items.find(({ namespace, iid }) => namespace === place.path && iid === place.iid);
  if (!item) throw new Error('No such item');
  item.description = BASE;
  const address = { namespacePath: place.path, iid: String(place.iid) };
  return {
    standIn,
    gateway,
    asked,
    item,
    write: (changes: Partial<WriteRequest> = {}) =>
      writeDescription(gateway, { address, id: globalId(item), base: BASE, wanted: WANTED, ...changes }),
  };
}

function edit(item: WorldItem, description: string): void {
  item.description = description;
  item.lockVersion++;
}

describe('a write', () => {
  it('is read, made once, and compared', async () => {
    const { write, item, asked } = desk();
    expect(await write()).toEqual({ kind: 'written', before: BASE, text: WANTED, lockVersion: 1 });
    expect(item.description).toBe(WANTED);
    expect(asked()).toEqual(['DescriptionNow', 'WriteDescription']);
  });

  it('is the same with CRLF and without what stands at the end', async () => {
    const { write, item } = desk();
    const base = `${BASE.replaceAll('\n', '\r\n')}\r\n`;
    const wanted = `${WANTED.replaceAll('\n', '\r\n')}\r\n \t`;
    expect(await write({ base, wanted })).toMatchObject({ kind: 'written', text: WANTED });
    expect(item.description).toBe(WANTED);
  });

  it('can be taken back while nothing else changed, and not after', async () => {
    const { write, item } = desk();
    await write();
    expect(await write({ base: WANTED, wanted: BASE })).toMatchObject({ kind: 'written', text: BASE });
    expect(item.description).toBe(BASE);
    await write();
    edit(item, WANTED.replace('1. demo/infra&1', '1. demo/infra&1\n2. demo/infra&2'));
    const kept = item.description;
    expect(await write({ base: WANTED, wanted: BASE })).toMatchObject({ kind: 'conflict', theirs: kept });
    expect(item.description).toBe(kept);
  });

  it('of what stands there already is none', async () => {
    const { write, asked } = desk();
    expect(await write({ wanted: `${BASE}\n` })).toEqual({ kind: 'written', before: BASE, text: BASE, lockVersion: 0 });
    expect(asked()).toEqual(['DescriptionNow']);
  });

  it.each([['19.5.0'], ['17.2.0-ee']])('works in %s', async (version) => {
    const edition = version.endsWith('-ee') ? 'enterprise' : 'community';
    const { write, item } = desk({ version, edition });
    expect(await write()).toMatchObject({ kind: 'written' });
    expect(item.description).toBe(WANTED);
  });
});

describe('somebody’s edit before the reading', () => {
  it('of another section is kept, and shown with ours', async () => {
    const { write, standIn, item, asked } = desk();
    standIn.weather.set(EDITED_CONTEXT, 1);
    const theirs = BASE.replace('Why.', `${MEDDLING}\n\nWhy.`);
    const merged = WANTED.replace('Why.', `${MEDDLING}\n\nWhy.`);
    expect(await write()).toEqual({ kind: 'changed', theirs, merged });
    expect(item.description).toBe(theirs);
    expect(asked()).toEqual(['DescriptionNow']);
    // As the reader does after having seen it.
    expect(await write({ base: theirs, wanted: merged })).toMatchObject({ kind: 'written', before: theirs });
    expect(item.description).toBe(merged);
  });

  it('of the same section is kept, and asked about', async () => {
    const { write, standIn, item } = desk();
    standIn.weather.set(EDITED_EPICS, 1);
    const theirs = BASE.replace('None yet.', `${MEDDLING}\n\nNone yet.`);
    expect(await write()).toMatchObject({ kind: 'conflict', theirs, conflicts: [{ title: 'Linked Epics' }] });
    expect(item.description).toBe(theirs);
  });

  it('that is ours already leaves nothing to do', async () => {
    const { write, item, asked } = desk();
    edit(item, WANTED.replace('Why.', 'Because.'));
    const text = item.description;
    expect(await write()).toEqual({ kind: 'written', before: text, text, lockVersion: 1 });
    expect(asked()).toEqual(['DescriptionNow']);
  });
});

describe('somebody’s edit between the reading and the write', () => {
  it.each(['Context', 'Linked Epics'])('of %s is found out, and both texts are told', async (section) => {
    const { write, standIn, item } = desk();
    standIn.weather.set({ kind: 'editedMeanwhile', section });
    const outcome = await write();
    const theirs = BASE.replace(`## ${section}\n`, `## ${section}\n\n${MEDDLING}\n`);
    expect(outcome).toEqual({ kind: 'overtaken', ours: WANTED, theirs, stored: WANTED });
    expect(item.description).toBe(WANTED);
  });

  it.each([
    ['by a GitLab that keeps the texts to itself', { edition: 'community', version: '19.5.0' }],
    ['by an old one', { version: '17.2.0-ee' }],
  ] as const)('is found out without the text %s', async (_which, options) => {
    const { write, standIn } = desk(options);
    standIn.weather.set({ kind: 'editedMeanwhile' });
    expect(await write()).toEqual({ kind: 'overtaken', ours: WANTED, theirs: null, stored: WANTED });
  });

  it('is found out when the item is closed, too', async () => {
    const { write, standIn } = desk();
    standIn.weather.set({ kind: 'editedMeanwhile', section: 'Context' });
    expect(await write({ close: true })).toMatchObject({
      kind: 'overtaken',
      theirs: expect.stringContaining(MEDDLING),
    });
  });

  it('of something else than the description is no matter', async () => {
    const { write, standIn, item } = desk();
    standIn.weather.set({ kind: 'labelledMeanwhile' });
    expect(await write()).toMatchObject({ kind: 'written', lockVersion: 2 });
    expect(item.labels).toContain('maintenance');
  });
});

describe('what is not written', () => {
  it('a new line that GitLab would run', async () => {
    const { write, item, asked } = desk();
    expect(await write({ wanted: `${WANTED}\n/close` })).toEqual({ kind: 'command', line: '/close' });
    expect([item.description, item.state, asked()]).toEqual([BASE, 'opened', ['DescriptionNow']]);
  });

  it('anything by who may not', async () => {
    const { write, item, asked } = desk({ username: 'visitor' });
    expect(await write()).toEqual({ kind: 'not-allowed' });
    expect([item.description, asked()]).toEqual([BASE, ['DescriptionNow']]);
  });

  it('what GitLab rejects, which says why', async () => {
    const { write, item } = desk();
    expect(await write({ wanted: `${BASE}\n${'x'.repeat(2 ** 20)}` })).toEqual({
      kind: 'rejected',
      reasons: ['Description is too long (maximum is 1048576 characters)'],
    });
    expect(item.description).toBe(BASE);
  });
});

it('what GitLab takes out of a text is said', async () => {
  const { write, item } = desk();
  const base = `${BASE}\n/todo`;
  item.description = base;
  const wanted = `${WANTED}\n/todo`;
  expect(await write({ base, wanted })).toEqual({ kind: 'altered', sent: wanted, stored: WANTED });
});

describe('closing', () => {
  it('is one step with the text', async () => {
    const { write, item, asked } = desk();
    expect(await write({ close: true })).toMatchObject({ kind: 'written', text: WANTED, lockVersion: 2 });
    expect([item.description, item.state]).toEqual([WANTED, 'closed']);
    expect(asked()).toEqual(['DescriptionNow', 'WriteDescription']);
  });

  it('leaves a text alone that is as wanted, and what is closed', async () => {
    const { write, item, asked } = desk();
    await write({ wanted: BASE, close: true });
    expect([item.description, item.state, item.lockVersion]).toEqual([BASE, 'closed', 1]);
    await write({ wanted: BASE, close: true });
    expect(asked()).toEqual(['DescriptionNow', 'WriteDescription', 'DescriptionNow']);
  });

  it('waits when the text is another than was previewed, though it holds our change', async () => {
    const { write, item } = desk();
    edit(item, WANTED.replace('Why.', 'Because.'));
    const theirs = item.description;
    expect(await write({ close: true })).toEqual({ kind: 'changed', theirs, merged: theirs });
    expect(item.state).toBe('opened');
  });

  it('of three items goes on where the second failed, and does nothing twice', async () => {
    const { standIn, gateway, asked } = visit();
    const items = [303, 304, 305].map((iid) => {
      const found = standIn.world.items.find((item) => item.namespace === places.readyToClose.path && item.iid === iid);
      if (!found) throw new Error(`No ${iid}`);
      return found;
    });
    const run = async () => {
      const kinds: string[] = [];
      for (const item of items) {
        const address = { namespacePath: item.namespace, iid: String(item.iid) };
        const wanted = wantedOf.get(item) ?? '';
        const base = baseOf.get(item) ?? '';
        const request = { address, id: globalId(item), base, wanted, close: true };
        kinds.push(
          await writeDescription(gateway, request).then(
            ({ kind }) => kind,
            (error) => error.kind,
          ),
        );
      }
      return kinds;
    };
    const baseOf = new Map(items.map((item) => [item, item.description]));
    const wantedOf = new Map(items.map((item) => [item, `Score => 80% (done)\n\n${item.description}`]));
    standIn.weather.set({ kind: 'failingWrite', nth: 2 });
    expect(await run()).toEqual(['written', 'server', 'written']);
    expect(items.map(({ state }) => state)).toEqual(['closed', 'opened', 'closed']);
    expect(await run()).toEqual(['written', 'written', 'written']);
    expect(asked().filter((name) => name === 'WriteDescription')).toHaveLength(4);
    for (const item of items) expect(item).toMatchObject({ state: 'closed', description: wantedOf.get(item) });
  });
});

describe('trouble', () => {
  it.each([
    [{ kind: 'failing' }, 'server'],
    [{ kind: 'forbidden' }, 'forbidden'],
    [{ kind: 'signedOut' }, 'signed-out'],
    [{ kind: 'notFound' }, 'not-found'],
    [{ kind: 'timeout' }, 'timeout'],
    [{ kind: 'rateLimited', retryAfterSeconds: 0.01, lasting: true }, 'rate-limited'],
  ] as const)('%o at the reading is %s', async (weather, kind) => {
    const { write, standIn, item } = desk();
    standIn.weather.set(weather);
    await expect(write()).rejects.toMatchObject({ name: 'GitlabError', kind });
    expect(item.description).toBe(BASE);
  });

  it.each([
    [{ kind: 'failing' }, 'server', 3],
    [{ kind: 'timeout' }, 'timeout', 3],
    [{ kind: 'garbage', form: 'html' }, 'not-understood', 3],
    [{ kind: 'forbidden' }, 'forbidden', 2],
    [{ kind: 'rateLimited', retryAfterSeconds: 1 }, 'rate-limited', 2],
  ] as const)('%o at the write is %s, and it is never made again', async (weather, kind, requests) => {
    const { write, standIn, item, asked } = desk();
    const met = vi.spyOn(standIn.weather, 'next');
    met.mockReturnValueOnce({ kind: 'clear' }).mockReturnValueOnce(weather);
    await expect(write()).rejects.toMatchObject({ name: 'GitlabError', kind });
    expect(item.description).toBe(BASE);
    expect(asked()).toHaveLength(requests);
    expect(asked().filter((name) => name === 'WriteDescription')).toHaveLength(1);
  });

  it.each(['timeout', 'badGateway'] as const)('an answer lost by %s is looked up', async (form) => {
    const { write, standIn, item, asked } = desk();
    standIn.weather.set({ kind: 'answerLost', form });
    expect(await write({ close: true })).toEqual({ kind: 'written', before: BASE, text: WANTED, lockVersion: 2 });
    expect([item.description, item.state]).toEqual([WANTED, 'closed']);
    expect(asked()).toEqual(['DescriptionNow', 'WriteDescription', 'DescriptionNow']);
  });
});

describe('linking', () => {
  const target = (standIn: ReturnType<typeof visit>['standIn']) => {
    const { path, iid } = places.healthyEpic;
    return standIn.world.items.find((item) => item.namespace === path && item.iid === iid);
  };

  it('ties two items, also when they were', async () => {
    const { gateway, standIn, item } = desk();
    const pair = { id: globalId(item), targetId: globalId(target(standIn) ?? item) };
    expect(await linkItems(gateway, pair)).toEqual({ kind: 'linked' });
    expect(await linkItems(gateway, pair)).toEqual({ kind: 'linked' });
    expect(standIn.world.links.filter(({ source }) => source === item.id)).toHaveLength(1);
  });

  it('is not for who is no member', async () => {
    const { gateway, standIn, item } = desk({ username: 'visitor' });
    const pair = { id: globalId(item), targetId: globalId(target(standIn) ?? item) };
    expect(await linkItems(gateway, pair)).toEqual({ kind: 'not-allowed' });
  });

  it('tells GitLab’s reasons', async () => {
    const { gateway, standIn, item } = desk();
    standIn.world.members = standIn.world.members.filter(({ namespace }) => namespace === item.namespace);
    const pair = { id: globalId(item), targetId: globalId(target(standIn) ?? item) };
    expect(await linkItems(gateway, pair)).toEqual({
      kind: 'rejected',
      reasons: ['No matching work item found. Make sure you are adding a valid ID and you have access to the item.'],
    });
  });
});
