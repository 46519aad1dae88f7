import type { Locator } from 'playwright-core';
import { panel as words } from '../../lib/text/panel';
import { whatIf } from '../../lib/text/what-if';

/** What the panel shows, as text. */
export interface PanelText {
  /** The compact line: score, how it came about, warnings. */
  score: string;
  how: string;
  warnings: string[];
  /** The table of key results; empty when the panel has none. */
  columns: string[];
  rows: string[][];
  /** The sentences below the table. */
  explanation: string[];
}

/** The panel's table of key results, which is not its only one. */
export function keyResults(panel: Locator): Locator {
  return panel.getByRole('table', { name: words.tableCaption });
}

/** Resolves once no table of a panel is on its way to the screen any more: long ones come by and by. */
export async function whole(panel: Locator): Promise<void> {
  await panel.locator('table[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/**
 * Opens the panel's details and reads what stands there.
 *
 * @throws when no panel shows a score, or says that there is none, within ten seconds.
 */
export async function readPanel(panel: Locator): Promise<PanelText> {
  // The skeleton has the same parts, empty.
  await panel.locator('.compact .score').filter({ hasText: /\S/ }).waitFor({ timeout: 10_000 });
  // Asked of the panel itself, which a page that is drawn anew takes out for a frame.
  const expanded = await panel.evaluate(({ shadowRoot }, name) => {
    const toggles = [...(shadowRoot?.querySelectorAll('button[aria-expanded]') ?? [])];
    return toggles.find(({ textContent }) => textContent?.trim() === name)?.getAttribute('aria-expanded') ?? null;
  }, words.details);
  if (expanded) {
    if (expanded === 'false') await panel.getByRole('button', { name: words.details }).click();
    await panel.locator('.details').waitFor();
  }
  const { score, how, warnings, columns, rows, explanation } = await readWhole(panel);
  return {
    score: oneLine(score),
    how: oneLine(how),
    warnings: warnings.map(oneLine),
    columns: columns.map(oneLine),
    // Of a title the first line; what stands below it is long.
    rows: rows.map((cells) =>
      cells.map((cell, at) => oneLine(at === 0 ? (cell.split('\n')[0] ?? '') : cell.replace(whatIf.without, ''))),
    ),
    explanation: explanation.map(oneLine).filter((line) => line !== ''),
  };
}

/** Where single texts stand in a panel. */
const TEXTS = {
  score: '.compact .score',
  how: '.compact .how',
  warnings: '.warnings .chip:first-child',
  explanation: '.details .note > *',
};

/**
 * All its texts at one moment: one when it is in the page, and no table still on its way. What runs in the page has no
 * functions with a name: under tsx those call a helper that is not there.
 */
async function readWhole(panel: Locator): Promise<PanelText> {
  for (;;) {
    const read = await panel.evaluate(
      (host, { texts, caption }) => {
        const root = host.shadowRoot;
        if (!root || !host.isConnected || root.querySelector('table[aria-busy=true]')) return null;
        const found = Object.entries(texts).map(([name, selector]) => [
          name,
          [...root.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText),
        ]);
        const table = [...root.querySelectorAll('table')].find((one) => one.caption?.textContent === caption);
        return {
          ...(Object.fromEntries(found) as Record<keyof typeof texts, string[]>),
          columns: [...(table?.tHead?.rows[0]?.cells ?? [])].map(({ innerText }) => innerText),
          rows: [...(table?.tBodies ?? [])].flatMap(({ rows }) =>
            [...rows].map(({ cells }) => [...cells].map(({ innerText }) => innerText)),
          ),
        };
      },
      { texts: TEXTS, caption: words.tableCaption },
    );
    if (read) return { ...read, score: read.score[0] ?? '', how: read.how[0] ?? '' };
  }
}

/** The panel as lines for a terminal. */
export function panelLines({ score, how, warnings, columns, rows, explanation }: PanelText): string[] {
  const table = rows.length > 0 ? [columns, ...rows] : [];
  const widths = columns.map((_, at) => Math.max(...table.map((cells) => cells[at]?.length ?? 0)));
  const lines = table.map((cells) =>
    widths
      .map((width, at) => (cells[at] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  );
  const head = [`Score  ${score}`, how, ...warnings].filter((line) => line !== '');
  return [
    ...head,
    ...(lines.length > 0 ? ['', ...lines] : []),
    ...(explanation.length > 0 ? ['', ...explanation] : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
