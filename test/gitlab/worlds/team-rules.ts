import type { Builder } from './builder';
import { addLinkedOkr } from './linked-okrs';
import { places } from './places';

/** Where a project keeps its own rules. */
const FILE = '.gitlab/okr-lens.json';

const RULES = {
  okrLens: 1,
  name: 'Growth team',
  basedOn: 'native',
  recognition: {
    objective: { labels: ['goal', 'okr:o'] },
    'key-result': { labels: ['result', 'okr:kr'] },
  },
  rollUp: { capAt100: false },
  rounding: { decimals: 0 },
};

/** Projects that keep rules of their own: sound ones, ones with a wrong value, and ones of a later version. */
export function teamRules(builder: Builder): void {
  const { teamRules, teamLabels, badRules, newerRules } = places;
  keepRules(builder, teamRules.path, 'Demo: team rules', RULES);
  keepRules(builder, badRules.path, 'Demo: bad rules', { ...RULES, rollUp: { capAt100: 'sometimes' } });
  keepRules(builder, newerRules.path, 'Demo: newer rules', { ...RULES, okrLens: 2, moods: ['calm', 'busy'] });
  for (const place of [teamRules, badRules, newerRules]) {
    addLinkedOkr(builder, place, {
      title: 'Trials become customers',
      keyResults: [
        { title: 'Trials with a second visit double => 140%' },
        { title: 'Set-up takes ten minutes => 60%' },
        { title: 'A third of the trials invite a colleague => 50%' },
      ],
    });
  }
  addLinkedOkr(builder, teamLabels, {
    title: 'Invoices explain themselves',
    labels: ['goal', 'FY24-Q3'],
    keyResults: [
      { title: 'Questions about invoices halve => 110%', labels: ['result', 'FY24-Q3'] },
      { title: 'Every line names its service => 25%', labels: ['result', 'FY24-Q3'] },
    ],
  });
}

function keepRules({ namespace }: Builder, path: string, name: string, rules: object): void {
  namespace(path, name).files = { [FILE]: `${JSON.stringify(rules, null, 2)}\n` };
}
