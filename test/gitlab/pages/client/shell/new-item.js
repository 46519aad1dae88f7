import { boot, settings } from '../boot.js';
import { labelBadge } from '../detail/badges.js';
import { description } from '../detail/description.js';
import { h } from '../dom.js';
import { rememberedMode } from '../editor/mode.js';
import { on } from '../events.js';
import { openView, viewOf } from '../views.js';
import { toast } from './toast.js';

const TYPES = ['Issue', 'Objective', 'Key Result', 'Task'];

/** The types under the names they have in this project. */
function typesHere() {
  const own = boot.types[boot.namespace.fullPath] ?? [];
  return TYPES.map((type) => own.find(({ builtIn }) => builtIn === type)?.name ?? type);
}

function typeField() {
  return h(
    'label',
    {},
    'Type',
    h(
      'select',
      { class: 'gl-form-input', testid: 'work-item-types-select', 'data-on-change': 'choose-type' },
      typesHere().map((type) => h('option', {}, type)),
    ),
  );
}

function titleField(view) {
  return h(
    'label',
    {},
    'Title (required)',
    h('input', {
      class: 'gl-form-input',
      testid: 'work-item-title-input',
      id: `work-item-title-${view.id}`,
      'data-on-input': 'title-typed',
    }),
  );
}

function labelsField(view) {
  const { labels } = view.data.item;
  return h(
    'section',
    { testid: 'work-item-labels' },
    h('h3', {}, 'Labels'),
    h('div', {}, labels.length ? labels.map(labelBadge) : 'None'),
  );
}

/** Chooses labels for the new item, as its sidebar would. */
export function chooseLabels(view, labels) {
  view.data.item.labels = labels;
  document.querySelector(`[data-view="${view.id}"] [data-testid="work-item-labels"]`).replaceWith(labelsField(view));
}

/** GitLab 17 had the title over the overview; since then it is the overview's first part. */
function fields(view) {
  const old = settings.layout === '17';
  const overview = h(
    'div',
    { testid: 'work-item-overview', class: `new-fields ${old ? 'work-item-overview' : 'work-item-overview-19'}` },
    !old && titleField(view),
    h('section', {}, description(view)),
    labelsField(view),
  );
  return old ? h('div', { testid: 'create-work-item', class: 'new-fields' }, titleField(view), overview) : overview;
}

/** The page for a new item: no detail root, but the overview and the description wrapper of one. Returns its view. */
export function newItem(container) {
  const namespace = boot.namespace.fullPath;
  const view = openView('page', namespace, null);
  view.isNew = true;
  view.data = { item: { namespace, description: '', title: '', labels: [] } };
  view.edit = { title: '', text: '', type: TYPES[0], mode: rememberedMode() };
  container.replaceChildren(
    h(
      'div',
      { class: 'new-work-item', testid: 'create-work-item-view', 'data-view': view.id },
      h('h1', { class: 'page-title', testid: 'page-title' }, 'New issue'),
      h('div', { class: 'new-fields' }, typeField()),
      fields(view),
      h(
        'div',
        { class: 'form-actions' },
        h(
          'button',
          { type: 'button', class: 'gl-button btn-confirm', testid: 'create-button', 'data-on-click': 'create' },
          'Create issue',
        ),
        h(
          'button',
          { type: 'button', class: 'gl-button', testid: 'cancel-button', 'data-on-click': 'cancel-create' },
          'Cancel',
        ),
      ),
    ),
  );
  document.title = `New item · ${namespace} · GitLab`;
  return view;
}

/** What is written so far stays: only the words for the type change. */
on('change', 'choose-type', (_, select) => {
  const type = select.value.toLowerCase();
  viewOf(select).edit.type = select.value;
  document.querySelector('[data-testid="page-title"]').textContent = `New ${type}`;
  document.querySelector('[data-testid="create-button"]').textContent = `Create ${type}`;
});

on('click', 'create', () => toast('The stand-in GitLab does not create items from its pages.'));
on('click', 'cancel-create', () => history.back());
