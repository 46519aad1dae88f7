/** Heading and text of a section, as the forms of both generations write it. */
const section = (title: string, body: string) => `### ${title}\n\n${body}`;

/** Rows `[title, link]` as the table of 2023. */
export function epicTable(rows: readonly (readonly [title: string, link: string])[]): string {
  const lines = rows.map(([title, link]) => `| ${title} | ${link} |`);
  return ['| Epic Title | Epic Link |', '| ---------- | --------- |', ...lines].join('\n');
}

/** The form of 2023, the same for objectives and key results. */
export function form2023({ context, epics, criteria }: { context: string; epics: string; criteria: string }): string {
  return [section('Context', context), section('Linked Epics', epics), section('Scoring Criteria', criteria)].join(
    '\n\n',
  );
}

/** An objective's form of 2025. */
export function objective2025({ context, epics }: { context: string; epics: string }): string {
  return [section('Context', context), section('Linked Epics and Issues', epics)].join('\n\n');
}

/** A key result's form of 2025. */
export function keyResult2025({ context, criteria }: { context: string; criteria: string }): string {
  return [section('Context', context), section('Scoring Criteria', criteria)].join('\n\n');
}
