import { boot } from '../boot.js';
import { description } from '../detail/description.js';
import { h } from '../dom.js';
import { rememberedMode } from '../editor/mode.js';
import { on } from '../events.js';
import { openView } from '../views.js';

const TYPES = ['Issue', 'Objective', 'Key Result', 'Task'];

/** The page for a new item: no detail root, but the overview and the description wrapper of one. Returns its view. */
export function newItem(container) {
  const namespace = boot.namespace.fullPath;
  const view = openView('page', namespace, null);
  view.isNew = true;
  view.data = { item: { namespace, description: '', title: '' } };
  view.edit = { title: '', text: '', mode: rememberedMode() };
  container.replaceChildren(
    h(
      'div',
      { class: 'new-work-item', testid: 'create-work-item-view', 'data-view': view.id },
      h('h1', { class: 'page-title', testid: 'page-title' }, 'New item'),
      h(
        'div',
        { class: 'new-fields' },
        h(
          'label',
          {},
          'Type',
          h(
            'select',
            { class: 'gl-form-input', testid: 'work-item-types-select', 'data-on-change': 'choose-type' },
            TYPES.map((type) => h('option', {}, type)),
          ),
        ),
        h(
          'label',
          {},
          'Title (required)',
          h('input', {
            class: 'gl-form-input',
            testid: 'work-item-title-input',
            id: 'work-item-title',
            'data-on-input': 'title-typed',
          }),
        ),
      ),
      h(
        'section',
        { testid: 'work-item-overview', class: 'work-item-overview-19' },
        h('section', {}, description(view)),
      ),
    ),
  );
  document.title = `New item · ${namespace} · GitLab`;
  return view;
}

on('change', 'choose-type', (_, select) => {
  document.querySelector('[data-testid="page-title"]').textContent = `New ${select.value.toLowerCase()}`;
});
