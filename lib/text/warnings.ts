import type { Cause, Drift } from '../okr/drift';
import type { Reading } from '../okr/reading';
import type { Warning } from '../okr/warnings';
import { countOf } from './count-of';
import { weightsLack } from './criteria';
import { day, inWords, percent, plural, points } from './format';
import { listed } from './lists';
import { referenceOf } from './naming';
import { sources } from './sources';

/** How much a warning matters: what is wrong, what wants attention, what is only said. */
export type Tone = 'danger' | 'warning' | 'neutral';

const SAID: ReadonlySet<Warning['kind']> = new Set(['recorded-alone', 'not-updated', 'two-recorded']);

export function toneOf(warning: Warning): Tone {
  if (warning.kind === 'drift') return warning.drift.level === 'loud' ? 'danger' : 'neutral';
  if (SAID.has(warning.kind)) return 'neutral';
  return 'warning';
}

/** One line of at most some sixty characters, for the chip beside the score. */
export function warningLine(warning: Warning): string {
  switch (warning.kind) {
    case 'drift':
      return driftLine(warning.recorded, warning.drift);
    case 'recorded-alone':
      return `${saysIt(warning.recorded)} ${percent(warning.recorded.percent)}: no key result is scored`;
    case 'weights-incomplete':
      return 'Weights incomplete, not used';
    case 'on-track-with-risk':
      return `On track, with ${countOf(warning.atRisk)} at risk`;
    case 'missing-count-zero':
      return `${plural(warning.count, 'key result')} never scored, counted as 0`;
    case 'not-updated':
      return `${plural(warning.items.length, 'key result')} not updated`;
    case 'two-recorded':
      return `Two scores recorded: ${percent(warning.recorded.percent)} and ${percent(warning.other.percent)}`;
    case 'two-readings':
      return `${referenceOf(warning.item)} says ${percent(warning.reading.percent)} and ${percent(warning.other.percent)}`;
  }
}

/** The same in two parts: where there is little room, the first will do. */
export function warningLineParts(warning: Warning): [short: string, rest: string] {
  const line = warningLine(warning);
  return line.endsWith(OF_KEY_RESULTS) ? [line.slice(0, -OF_KEY_RESULTS.length), OF_KEY_RESULTS] : [line, ''];
}

/** A full sentence, for the explanation. The bold lead first, then the rest. */
export function warningSentence(warning: Warning): [lead: string, rest: string] {
  switch (warning.kind) {
    case 'drift':
      return driftSentence(warning.recorded, warning.drift);
    case 'recorded-alone':
      return [
        `The ${warning.recorded.source} says ${points(warning.recorded.percent)}`,
        '. No key result here has a score that it could be compared with.',
      ];
    case 'weights-incomplete':
      return [
        'Weights incomplete, not used',
        `: ${weightsLack(warning.weights)}. Until that is mended, all count the same.`,
      ];
    case 'on-track-with-risk':
      return [
        'The objective is On track',
        `, with ${countOf(warning.atRisk)} at risk. Its owner may want to look again.`,
      ];
    case 'missing-count-zero':
      return [
        `${plural(warning.count, 'key result was', 'key results were')} never scored.`,
        ' The period is over, so a missing score counts as 0, unless the key result is marked as cancelled.',
      ];
    case 'not-updated':
      return [
        `${plural(warning.items.length, 'key result was', 'key results were')} not updated`,
        ` by the last update day: ${listed(warning.items.map(referenceOf))}.`,
      ];
    case 'two-recorded':
      return [
        'Two scores are recorded on the objective',
        `: ${percent(warning.recorded.percent)} in ${sources[warning.recorded.source]}, ${percent(warning.other.percent)} in ${sources[warning.other.source]}. The first is used.`,
      ];
    case 'two-readings':
      return [
        `${referenceOf(warning.item)} has two scores`,
        `: ${percent(warning.reading.percent)} in ${sources[warning.reading.source]}, ${percent(warning.other.percent)} in ${sources[warning.other.source]}. The first is used.`,
      ];
  }
}

const OF_KEY_RESULTS = ' its key results';

const saysIt = ({ source }: Reading) => (source === 'title' ? 'Title says' : 'Description says');

function driftLine(recorded: Reading, drift: Drift): string {
  const said = `${saysIt(recorded)} ${percent(recorded.percent)}`;
  if (drift.behindSince) return `${said}: behind since ${day(drift.behindSince.slice(0, 10))}`;
  return `${said}: ${distance(drift)}${OF_KEY_RESULTS}`;
}

function driftSentence(recorded: Reading, drift: Drift): [string, string] {
  const lead = `The ${recorded.source} says ${points(recorded.percent)}`;
  if (drift.behindSince) {
    return [
      lead,
      `, ${distance(drift)} the key results: behind since ${day(drift.behindSince.slice(0, 10))}, when a key result changed.`,
    ];
  }
  const because = drift.cause ? ` ${causeSentence(recorded, drift.cause)}` : '';
  return [lead, `, ${distance(drift)} the key results.${because}`];
}

function distance({ points: by }: Drift): string {
  return `${points(Math.abs(by))} ${by > 0 ? 'above' : 'below'}`;
}

function causeSentence({ percent: recorded }: Reading, cause: Cause): string {
  const said = points(recorded);
  switch (cause.kind) {
    case 'divisor':
      return `${said} is what ${points(cause.sum)} ÷ ${cause.divisor} gives; there are ${inWords(cause.count)} scores.`;
    case 'one-left-out':
      return `${said} is what the mean gives without ${referenceOf(cause.item)}.`;
    case 'unweighted':
      return `${said} is what the plain mean gives, without weights.`;
    case 'capped':
      return `${said} is what the mean gives with each score capped at 100.`;
    case 'not-capped':
      return `${said} is what the mean gives with no score capped at 100.`;
    case 'missing-as-zero':
      return `${said} is what the mean gives with each missing score as 0.`;
  }
}
