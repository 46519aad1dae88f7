import type { Builder } from './builder';
import { addCarrier } from './linked-okrs';
import { places } from './places';

const OBJECTIVE = { labels: ['okr:o', 'FY24-Q3'], assignees: ['platforms-manager', 'infra-lead'] };

/** Objectives whose key results are only written: as a list and as a table, with hardly an item behind them. */
export function writtenKeyResults(builder: Builder): void {
  const { written, writtenTable } = places;
  builder.namespace(written.path, 'Demo: written');
  const behind = { path: written.path, iid: written.iid + 1 };
  addCarrier(builder, written, {
    ...OBJECTIVE,
    title: 'Backups can be trusted',
    description: `### Context

A backup that was never restored is a hope.

### Key Results

1. KR: Every service is restored from its backup once a month => 60%
1. KR: A restore takes less than 4 hours => 3/4
1. KR: #${behind.iid} => 45%
1. KR: Restores are rehearsed together with the sales teams => OBE
1. KR: Costs of storage fall from 100 to 80 a month`,
  });
  addCarrier(builder, behind, {
    title: 'Restores of large repositories end by themselves',
    description: 'Two of the largest still need a hand.',
  });
  addCarrier(builder, writtenTable, {
    ...OBJECTIVE,
    title: 'Newcomers deliver in their first month',
    description: `### Key Results

| Key Result | Owner | Score |
| ---------- | ----- | ----- |
| Access is complete on the first day | @platforms-manager | => 90% |
| The first change is merged in the first week | @kr-owner | => 55% |
| A newcomer leads a handover in the fourth week | @kr-owner | => 35% |`,
  });
}
