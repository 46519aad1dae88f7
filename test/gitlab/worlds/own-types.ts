import { nativeRollUp } from '../roll-up';
import { type Builder, progressAt, rolledUp } from './builder';
import { addCarrier } from './linked-okrs';
import { UPDATED } from './okrs';
import { places } from './places';

/** Types of the projects' own: two that a team made under the old names, and the built-in ones under new names. */
export function ownTypes(builder: Builder): void {
  const { customObjective, renamedTypes } = places;
  builder.namespace(customObjective.path, 'Demo: custom').types = [
    { name: 'Objective', builtIn: null },
    { name: 'Key Result', builtIn: null },
  ];
  builder.namespace(renamedTypes.path, 'Demo: Ziele').types = [
    { name: 'Ziel', builtIn: 'Objective' },
    { name: 'Ergebnis', builtIn: 'Key Result' },
  ];
  tiedByLinks(builder);
  tiedByEpic(builder);
  renamed(builder);
}

function tiedByLinks(builder: Builder): void {
  const { path, iid } = places.customObjective;
  const objective = addCarrier(
    builder,
    { path, iid, type: 'Objective' },
    {
      title: 'Support finds answers without asking engineers',
      description: 'Score => 60%\n\n### Context\n\nMost questions were answered before, in a place nobody finds.',
      milestone: 2,
    },
  );
  const scored = [
    { title: 'Nine of ten tickets are closed without an engineer => 72%' },
    { title: 'Runbooks are found by the words of the error message', description: 'Score => 48%' },
  ];
  scored.forEach((told, index) => {
    const at = { path, iid: iid + 1 + index, type: 'Key Result' };
    builder.link(objective, addCarrier(builder, at, { assignees: ['kr-owner'], ...told }));
  });
}

/** What team-made types can stand below, as issues can, is an epic. */
function tiedByEpic(builder: Builder): void {
  const { path, iid } = places.customByEpic;
  const epic = addCarrier(
    builder,
    { path: 'demo', iid: 31, type: 'Epic' },
    { title: 'Documentation in the third quarter', description: 'All that documentation has set out to do.' },
  );
  const below = { parent: epic.id };
  addCarrier(builder, { path, iid, type: 'Objective' }, { title: 'Readers finish what they came for', ...below });
  const scored = ['Every guide was followed by a newcomer => 80%', 'Outdated pages say so => 30%'];
  scored.forEach((title, index) => {
    addCarrier(builder, { path, iid: iid + 1 + index, type: 'Key Result' }, { title, ...below });
  });
}

function renamed({ item }: Builder): void {
  const { path, iid } = places.renamedTypes;
  const common = { namespace: path, labels: ['OKR'], assignees: ['kr-owner'], updatedAt: UPDATED };
  const objective = item({ ...common, iid, type: 'Ziel', title: 'Störungen werden schneller behoben', milestone: 2 });
  const scored: [string, number][] = [
    ['Alarme erreichen in fünf Minuten die richtige Gruppe', 70],
    ['Die Hälfte der Wiederherstellungen läuft ohne Eingriff', 45],
  ];
  const keyResults = scored.map(([title, percent]) =>
    item({ ...common, type: 'Ergebnis', title, parent: objective.id, progress: progressAt(percent, UPDATED) }),
  );
  objective.progress = rolledUp(nativeRollUp(keyResults), UPDATED);
}
