import { nativeRollUp } from '../roll-up';
import { childrenOf } from '../work-items';
import type { WorldItem } from '../world';
import { type Builder, rolledUp } from './builder';
import { addLinkedOkr } from './linked-okrs';
import { addOkr, UPDATED } from './okrs';
import { places } from './places';

/** Objectives above objectives: by hierarchy, by links down the groups, in a ring, and two over one key result. */
export function levels(builder: Builder): void {
  byHierarchy(builder);
  byLink(builder);
  ring(builder);
  passThrough(builder);
}

/** Three levels: 60 and 75 below 67.5, which stands beside 45 and a key result at 90. */
function byHierarchy(builder: Builder): void {
  const { path, iid } = places.levels;
  builder.namespace(path, 'Demo: levels');
  const okr = (at: number, title: string, scored: [string, number][], parent: WorldItem | null) => {
    const keyResults = scored.map(([keyResult, score]) => ({ title: keyResult, score }));
    return addOkr(builder, { path, iid: at }, { title, parent: parent?.id ?? null, keyResults }).objective;
  };
  const top = okr(iid, 'The platform is there whenever it is needed', [['Reviews find no surprise', 90]], null);
  const traffic = okr(iid + 10, 'Traffic finds its way', [], top);
  const stored: [string, number][] = [
    ['Every bucket has a second copy', 30],
    ['Deleted data can be brought back for a week', 60],
  ];
  okr(iid + 20, 'Nothing stored is lost', stored, top);
  const zones: [string, number][] = [
    ['Traffic leaves a failing zone within a minute', 80],
    ['Every zone is switched off once', 40],
  ];
  const peaks: [string, number][] = [
    ['New nodes serve within three minutes', 100],
    ['Twice the usual traffic is rehearsed', 50],
  ];
  const lower = [
    okr(iid + 30, 'A zone can fail unnoticed', zones, traffic),
    okr(iid + 40, 'Peaks are absorbed', peaks, traffic),
  ];
  traffic.progress = rolledUp(nativeRollUp(lower), UPDATED);
  top.progress = rolledUp(nativeRollUp(childrenOf(builder.world, top)), UPDATED);
}

/** The same down the groups: each level's first key result is linked to the objective of the level below. */
function byLink(builder: Builder): void {
  const { path } = places.levelsByLink;
  for (const group of ['demo/company', 'demo/company/platform', 'demo/company/platform/delivery']) {
    builder.namespace(group, group.split('/').at(-1) ?? group, 'group');
    builder.namespace(`${group}/okrs`, 'OKRs');
  }
  const { iid } = places.levelsByLink;
  const company = addLinkedOkr(
    builder,
    { path, iid },
    {
      title: 'Customers renew because the product is dependable',
      keyResults: [{ title: 'The platform earns trust' }, { title: 'Nine of ten customers renew => 80%' }],
    },
  );
  const platform = addLinkedOkr(
    builder,
    { path: 'demo/company/platform/okrs', iid },
    {
      title: 'The platform earns trust by shipping calmly',
      keyResults: [{ title: 'Deployments are uneventful' }, { title: 'Incidents are reviewed within a week => 50%' }],
    },
  );
  const delivery = addLinkedOkr(
    builder,
    { path: 'demo/company/platform/delivery/okrs', iid },
    {
      title: 'Deployments are uneventful, day and night',
      keyResults: [{ title: 'Nobody watches a deployment => 90%' }, { title: 'A way back takes five minutes => 70%' }],
    },
  );
  const steps = [
    [company, platform],
    [platform, delivery],
  ] as const;
  for (const [upper, lower] of steps) {
    const [cascading] = upper.keyResults;
    if (cascading) builder.link(cascading, lower.objective);
  }
}

/** Three objectives, each blocked by the next: that way round the next one stands below. */
function ring(builder: Builder): void {
  const { path, iid } = places.cycle;
  builder.namespace(path, 'Demo: cycle');
  const titles = ['Teams decide on facts', 'Facts are measured once', 'Measuring is a team’s own decision'];
  const objectives = titles.map((title, index) => {
    const keyResults = [{ title: `A first step is taken => ${30 + 20 * index}%` }];
    return addLinkedOkr(builder, { path, iid: iid + 10 * index }, { title, keyResults }).objective;
  });
  objectives.forEach((upper, index) => {
    const lower = objectives[(index + 1) % objectives.length];
    if (lower) builder.link(upper, lower, 'is_blocked_by');
  });
}

function passThrough(builder: Builder): void {
  const { path, iid } = places.passThrough;
  builder.namespace(path, 'Demo: pass-through');
  const { keyResults } = addLinkedOkr(
    builder,
    { path, iid },
    {
      title: 'Security is part of every release',
      keyResults: [{ title: 'Updates are out within a day => 60%' }, { title: 'Findings have an owner => 100%' }],
    },
  );
  const other = addLinkedOkr(
    builder,
    { path, iid: iid + 10 },
    {
      title: 'Releases are on time',
      keyResults: [{ title: 'Release dates hold => 40%' }],
    },
  );
  const [shared] = keyResults;
  if (shared) builder.link(other.objective, shared);
}
