import { addressOf, boot, kindOf, refOf } from '../boot.js';
import { h } from '../dom.js';
import { avatar, healthBadge, labelBadge } from './badges.js';
import { dayOf, HEALTH, nameOf } from './words.js';

const NONE = 'None';

function none(text = NONE) {
  return [h('span', { class: 'subtle' }, text)];
}

function people({ assignees }) {
  if (assignees.length === 0) return none();
  return assignees.map((username) =>
    h('a', { class: 'person js-user-link', href: '#', 'data-username': username }, avatar(username), nameOf(username)),
  );
}

function parent(_, data) {
  if (!data.parent) return none();
  return [
    h(
      'a',
      {
        testid: 'work-item-parent-link',
        href: addressOf(data.parent),
        'data-on-click': 'go',
        'data-item': refOf(data.parent),
      },
      data.parent.title,
    ),
  ];
}

function milestone(item) {
  const found = boot.milestones.find(({ id }) => id === item.milestone);
  return found ? [h('a', { href: '#' }, found.title)] : none();
}

function dates({ startDate, dueDate }) {
  const day = (name, testid, iso) => h('div', {}, `${name}: `, h('span', { testid }, iso ? dayOf(iso) : NONE));
  return [day('Start', 'start-date-value', startDate), day('Due', 'due-date-value', dueDate)];
}

function progressForm({ progress }) {
  return [
    h(
      'form',
      { class: 'attribute-form', 'data-on-submit': 'apply-progress' },
      h('input', {
        id: 'progress-widget-input',
        class: 'gl-form-input',
        type: 'number',
        min: 0,
        max: 100,
        value: progress.progress,
        'aria-label': 'Progress',
      }),
      h('button', { type: 'submit', class: 'gl-button', testid: 'apply-button' }, 'Apply'),
    ),
  ];
}

function healthForm({ health }) {
  const option = ([value, { text }]) => h('option', { value, selected: value === health }, text);
  return [
    h(
      'select',
      { class: 'gl-form-input', 'aria-label': 'Health status', 'data-on-change': 'apply-health' },
      h('option', { value: '', selected: health === null }, 'No health status'),
      Object.entries(HEALTH).map(option),
    ),
  ];
}

/** The sidebar in GitLab's order. `form` is what its Edit button opens; without one the stand-in cannot edit it. */
const ATTRIBUTES = [
  { testid: 'work-item-assignees', title: 'Assignee', value: people },
  {
    testid: 'work-item-labels',
    title: 'Labels',
    value: ({ labels }) => (labels.length ? labels.map(labelBadge) : none()),
  },
  {
    testid: 'work-item-parent',
    title: 'Parent',
    value: parent,
    has: (item) => kindOf(item) !== 'Issue' || item.parent !== null,
  },
  { testid: 'work-item-milestone', title: 'Milestone', value: milestone },
  {
    testid: 'work-item-due-dates',
    title: 'Dates',
    value: dates,
    has: (item) => item.startDate || item.dueDate || !['Objective', 'Key Result'].includes(kindOf(item)),
  },
  {
    testid: 'work-item-progress',
    title: 'Progress',
    value: ({ progress }) => [h('span', {}, `${progress.progress}%`)],
    form: progressForm,
    has: ({ progress }) => progress,
  },
  {
    testid: 'work-item-health-status',
    title: 'Health status',
    form: healthForm,
    has: () => boot.enterprise,
    value: ({ health }) => [
      h('div', { testid: 'work-item-health-status-value' }, health ? healthBadge(health) : none()),
    ],
  },
  {
    testid: 'work-item-participants',
    title: 'Participants',
    value: ({ author, assignees }) => [
      h('div', { class: 'participants' }, [...new Set([author, ...assignees])].map(avatar)),
    ],
  },
];

/** The attribute behind a test id. */
export function attributeNamed(testid) {
  return ATTRIBUTES.find((attribute) => attribute.testid === testid);
}

function section(attribute, data) {
  const { testid, title, value } = attribute;
  const editable = testid !== 'work-item-participants' && data.canAdmin;
  return h(
    'section',
    { testid, class: 'work-item-attributes-item' },
    h(
      'div',
      { class: 'attribute-head' },
      h('h3', {}, title),
      editable &&
        h(
          'button',
          {
            type: 'button',
            class: 'gl-button btn-link',
            testid: 'edit-button',
            'data-on-click': attribute.form ? 'edit-attribute' : 'not-here',
          },
          'Edit',
        ),
    ),
    h('div', { class: 'attribute-value' }, value(data.item, data)),
  );
}

/** Every attribute the item has. */
export function attributes({ data }) {
  return h(
    'div',
    { class: 'work-item-attributes-wrapper' },
    ATTRIBUTES.filter(({ has }) => !has || has(data.item)).map((attribute) => section(attribute, data)),
  );
}

/** Shows changed values in the sections that stand there, leaving equal ones and open forms alone. */
export function refreshAttributes(root, data) {
  for (const { testid, value } of ATTRIBUTES) {
    const shown = root.querySelector(`[data-testid="${testid}"] > .attribute-value`);
    if (!shown || shown.querySelector('form, select')) continue;
    const fresh = h('div', { class: 'attribute-value' }, value(data.item, data));
    if (!fresh.isEqualNode(shown)) shown.replaceChildren(...fresh.childNodes);
  }
}
