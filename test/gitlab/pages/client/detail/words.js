import { boot, kindOf, settings } from '../boot.js';

export const HEALTH = {
  onTrack: { text: 'On track', tone: 'success' },
  needsAttention: { text: 'Needs attention', tone: 'warning' },
  atRisk: { text: 'At risk', tone: 'danger' },
};

const TYPE_ICONS = {
  Objective: 'work-item-objective',
  'Key Result': 'work-item-keyresult',
  Epic: 'work-item-epic',
  Task: 'work-item-task',
};

/** The icon of an item's type: a renamed one keeps its own, one that a team made has an issue's. Other names before 19. */
export function typeIcon(item) {
  const icon = TYPE_ICONS[kindOf(item)] ?? 'work-item-issue';
  return settings.layout === '19' ? icon : icon.replace('work-item', 'issue-type');
}

/** The name behind a username. */
export function nameOf(username) {
  return boot.names[username] ?? username;
}

const DAY = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

/** "Aug 1, 2023" for an ISO day or instant. */
export function dayOf(iso) {
  return DAY.format(new Date(iso));
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "3 weeks ago", by the stand-in's own clock. */
export function agoOf(iso) {
  const seconds = Math.max(0, (Date.parse(boot.now) - Date.parse(iso)) / 1000);
  const unit = UNITS.find(([, length]) => seconds >= length);
  if (!unit) return 'just now';
  const count = Math.floor(seconds / unit[1]);
  return `${count} ${unit[0]}${count === 1 ? '' : 's'} ago`;
}
