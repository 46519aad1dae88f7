import { addressOf, settings } from '../boot.js';
import { endItem, showItem } from '../detail/show.js';
import { h, icon } from '../dom.js';

let shown = null;

function frame(item, body) {
  const old = settings.layout !== '19';
  const name = old ? 'work-item-drawer' : 'work-item-detail-panel';
  return h(
    'div',
    {
      testid: name,
      class: old ? 'work-item-drawer' : 'work-item-detail-panel',
      'data-drawer': settings.layout === '17',
    },
    h(
      'div',
      { class: 'panel-header' },
      h(
        'a',
        { testid: `${name}-ref-link`, class: 'subtle', href: addressOf(item) },
        `${item.namespace.split('/').at(-1)}#${item.iid}`,
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'gl-button btn-icon',
          testid: `${name}-copy-button`,
          'aria-label': 'Copy link',
          'data-on-click': 'not-here',
        },
        icon('link'),
      ),
      h(
        'a',
        {
          testid: `${name}-link-button`,
          class: 'gl-button btn-icon',
          'aria-label': 'Open in full page',
          href: addressOf(item),
          'data-on-click': 'maximize',
          'data-item': `${item.namespace}#${item.iid}#${item.id}`,
        },
        icon('maximize'),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'gl-button btn-icon gl-detail-panel-close-button',
          'aria-label': 'Close panel',
          'data-on-click': 'close-panel',
        },
        icon('close'),
      ),
    ),
    body,
  );
}

/** Where the panel stands: beside the page since GitLab 18, over it before. */
function portal() {
  return settings.layout === '17' ? document.body : document.querySelector('#contextual-panel-portal');
}

/** Shows an item in the side panel, or nothing where `item` is null. The same item again leaves the panel alone. */
export function showPanel(item) {
  const key = item && `${item.namespace}#${item.iid}`;
  if (key === (shown?.key ?? null)) return;
  if (shown) {
    endItem(shown.view);
    (shown.element.closest('.vue-portal-target') ?? shown.element).remove();
    shown = null;
  }
  if (!item) return;
  const body = h('div', { class: 'panel-body js-dynamic-panel-inner' });
  const element = frame(item, body);
  portal().append(settings.rendering === 'vue2' ? h('div', { class: 'vue-portal-target' }, element) : element);
  shown = { key, element, view: showItem(body, 'panel', { path: item.namespace, iid: item.iid }) };
}

/** The panel's element, or null while it is closed. */
export function panelElement() {
  return shown?.element ?? null;
}
