import type { Item } from '../okr/item';
import type { Report } from '../okr/report';
import { formatPercent } from '../okr/scoring/format-percent';
import { titleWithoutScore } from '../okr/title-score';
import { weightsInARow } from './criteria';
import { day, points } from './format';
import { healthNames } from './health';
import { coverage, howLine } from './panel';
import { warningLine } from './warnings';

/** One report in the two forms a clipboard holds: rich text for documents, Markdown for GitLab and chats. */
export interface CopyText {
  html: string;
  markdown: string;
}

/**
 * Score, key results with links and health, the rule and the date. The Markdown is in the form teams keep on their
 * pages (`[title](link) => 63% \`At risk\``), so it can be pasted there as it is.
 */
export function copyText(report: Report): CopyText {
  const { objective, rollup, shown, rows, profile, today } = report;
  const score = shown === null ? null : written(shown);
  const missing = rollup.missingAsZero === null ? '' : `, ${points(rollup.missingAsZero)} with the missing ones as 0`;
  const covered = coverage(rollup) && ` ${coverage(rollup)}${missing}.`;
  const loud = report.warnings.find(({ kind }) => kind === 'drift' && report.drift?.level === 'loud');
  const drifted = loud ? ` ${warningLine(loud)}.` : '';
  const incomplete = report.warnings.find(({ kind }) => kind === 'weights-incomplete');
  const unused = incomplete ? ` ${warningLine(incomplete)}.` : '';
  const shares = rollup.weighted && weightsInARow(rollup.terms);
  const weighed = shares ? ` ${shares}.` : '';
  const foot = `${howLine(report)}.${weighed}${unused}${covered}${drifted} Rules: ${profile.name}. As of ${day(today)}.`;
  const lines = rows.map((row) => {
    const percent = row.term?.score.reading?.percent;
    return {
      item: row.item,
      score: percent === undefined ? null : written(percent),
      health: row.item.health && healthNames[row.item.health],
    };
  });
  const markdown = [
    `**${markdownLink(objective)}${score === null ? '' : ` => ${score}`}**`,
    '',
    ...lines.map(
      ({ item, score: own, health }) =>
        `1. ${markdownLink(item)}${own === null ? '' : ` => ${own}`}${health ? ` \`${health}\`` : ''}`,
    ),
    '',
    markdownText(foot),
  ].join('\n');
  const html = [
    `<p><strong>${htmlLink(objective)}${score === null ? '' : ` =&gt; ${score}`}</strong></p>`,
    '<ol>',
    ...lines.map(
      ({ item, score: own, health }) =>
        `<li>${htmlLink(item)}${own === null ? '' : ` =&gt; ${own}`}${health ? ` <code>${health}</code>` : ''}</li>`,
    ),
    '</ol>',
    `<p>${htmlText(foot)}</p>`,
  ].join('');
  return { html, markdown };
}

/** As teams and GitLab read it, whatever the language of the words around it. */
const written = (percent: number) => formatPercent(Math.round(percent * 10 + 1e-9) / 10);

const titleOf = (item: Item) => titleWithoutScore(item.title).replace(/\s+/g, ' ').trim();

function markdownLink(item: Item): string {
  const title = markdownText(titleOf(item));
  return item.url
    ? `[${title}](${new URL(item.url).href.replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)})`
    : title;
}

/** Titles are text: whatever Markdown would make of them is escaped, mentions included, which would call people. */
function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~$#!@&]/g, '\\$&');
}

function htmlLink(item: Item): string {
  const title = htmlText(titleOf(item));
  return item.url ? `<a href="${htmlText(item.url)}">${title}</a>` : title;
}

function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
