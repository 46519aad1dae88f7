import { type Builder, progressAt } from './builder';
import { places } from './places';

/** Titles and descriptions that break careless readers. */
export const HOSTILE_TITLES: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'שיפור זמינות \u202E%44 => \u202C of the platform',
  '👩🏽‍🚒🔥 Put out fires 🏳️‍🌈 e\u0301',
  `A title without an end: ${'very long '.repeat(98)}`.padEnd(1000, 'x').slice(0, 1000),
  '**Bold** [link](javascript:alert(1)) `code` | table | => 63%',
  '&lt;b&gt; &amp; "quotes" \'single\' {{ braces }} $(dollar)',
];

export function hostileTitles({ item }: Builder): void {
  const { path, iid } = places.hostile;
  const updated = '2023-10-24T09:00:00Z';
  const objective = item({
    namespace: path,
    iid,
    type: 'Objective',
    title: '<b>Objective</b> => 50% <img src=x onerror=alert(1)>',
    description: '### Context <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))',
    labels: ['OKR'],
    milestone: 2,
  });
  HOSTILE_TITLES.forEach((title, index) => {
    item({
      namespace: path,
      type: 'Key Result',
      title,
      parent: objective.id,
      progress: progressAt(index * 10, updated),
      labels: ['OKR'],
    });
  });
}
