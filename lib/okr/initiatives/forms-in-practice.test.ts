import { describe, expect, it } from 'vitest';
import { epicDrift } from '../checks/epic-drift';
import { checkInput } from '../checks/given.fixture';
import { epic, linked } from '../checks/linked.fixture';
import { scan } from '../description/scan';
import { sectionsOf } from '../description/sections';
import { platforms2023Profile } from '../profiles/platforms-2023';
import { everything } from './asked.fixture';
import { linkInitiatives } from './linked-initiatives';
import { mentionsIn } from './mentions';
import { readNamed } from './named-initiatives';

const home = { origin: 'https://gitlab.example.com', relativeRoot: '', namespacePath: 'acme/infra/okrs' };
const said = (text: string) =>
  mentionsIn(text, { start: 0, end: text.length }, home).map(({ label, target }) => [
    label,
    target.kind === 'item' ? `${target.reference.namespacePath} ${target.reference.iid}` : target.kind,
  ]);

it.each([
  ['[x](link)', 'x', 'broken'],
  ['[x](TBD)', 'x', 'broken'],
  ['[x](#context)', 'x', 'broken'],
  ['[x](/acme/web/-/issues/9+)', 'x', 'acme/web 9'],
  ['[x](https://gitlab.example.com/groups/acme/-/epics/12+s)', 'x', 'acme 12'],
  ['[x](/acme/web/-/blob/main/issues/9/x.md)', 'x', 'elsewhere'],
  ['[x](/acme/web/-/issues/99999999999999999999)', 'x', 'elsewhere'],
  ['_blocked by #12_', '#12', 'acme/infra/okrs 12'],
  ['_#12_', '#12', 'acme/infra/okrs 12'],
  ['__acme/web#12+__', 'acme/web#12+', 'acme/web 12'],
  ['-#12', '#12', 'acme/infra/okrs 12'],
  ['[epic:12]', '[epic:12]', 'acme/infra 12'],
  ['[epic:acme/12]', '[epic:acme/12]', 'acme 12'],
  ['[work_item:acme/web/12]', '[work_item:acme/web/12]', 'acme/web 12'],
  ['[issue:12]', '[issue:12]', 'acme/infra/okrs 12'],
])('%j', (text, label, target) => expect(said(text)).toEqual([[label, target]]));

it.each(['#0', '#007', '[epic:]', '[epic:0]', '#12_a', '/#1', 'a/#1'])('%j names nothing', (text) =>
  expect(said(text)).toEqual([]),
);

const read = (description: string, labels: string[] = []) => {
  const blocks = scan(description);
  return linkInitiatives({
    named: readNamed(description, blocks, sectionsOf(blocks), platforms2023Profile.descriptions, home),
    surroundings: {
      links: [],
      found: new Map([['group#12', epic({ title: 'Pipelines', labels, description: '# Status 2023-10-04' })]]),
      asked: everything,
      readableNamespaces: new Set(),
    },
    profile: platforms2023Profile,
    period: null,
    now: new Date('2023-10-25T15:00:00Z'),
    structure: null,
  });
};

describe('labels', () => {
  it.each([
    ['| Epic Title | Epic Link |\n|--|--|\n| **R\\&D** \\| x_y | group&12 |', 'R&D | x_y'],
    ['- [`a` **b**](/groups/group/-/epics/12)', 'a b'],
    ['- [epic:group/12]', 'Pipelines'],
  ])('%j', (body, label) => {
    expect(read(`### Linked Epics\n\n${body}`).map((one) => one.label)).toEqual([label]);
  });
});

it('what is done or cancelled by its label owes no status', () => {
  const late = (labels: string[]) => read('### Linked Epics\n\n- group&12', labels)[0]?.statusLate;
  expect(late([])).not.toBeNull();
  expect(late(['workflow-infra::Done'])).toBeNull();
  expect(late(['workflow-infra:cancelled'])).toBeNull();
});

it.each(['no-access', 'gone'] as const)('beside one that is %s nobody says that all is done', (unreadable) => {
  const closed = linked({ initiative: epic({ state: 'closed' }) });
  const hidden = linked({ key: 'hidden', initiative: null, unreadable });
  const find = (...initiatives: (typeof closed)[]) =>
    epicDrift.find(checkInput('key-result', { score: 60, initiatives }));
  expect(find(closed)).toHaveLength(1);
  expect(find(closed, hidden)).toEqual([]);
});
