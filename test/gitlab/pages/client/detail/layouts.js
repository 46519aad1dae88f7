import { h } from '../dom.js';
import { attributes } from './attributes.js';
import { afterDescription, description } from './description.js';
import { heading } from './heading.js';
import { notes } from './notes.js';
import { itemList } from './widgets.js';

const top = () => h('div', { id: 'top' });
const descriptionSection = (view) =>
  h('section', { class: 'description-section' }, description(view), afterDescription());
const sidebar = (view, tag) =>
  h(tag, { testid: 'work-item-overview-right-sidebar', class: 'work-item-overview-right-sidebar' }, attributes(view));
const lists = (view) => [itemList(view, 'work-item-tree'), itemList(view, 'work-item-relationships')];

/** GitLab 19.3: four areas in a grid of their own. */
function layout19(view) {
  return [
    top(),
    h(
      'div',
      { class: 'gl-base-layout' },
      heading(view),
      h(
        'div',
        { testid: 'base-layout-content' },
        h(
          'div',
          { testid: 'detail-layout-container', class: 'gl-detail-layout-container' },
          h(
            'div',
            { testid: 'detail-layout-content', class: 'detail-layout-content' },
            h(
              'section',
              { class: 'work-item-view' },
              h(
                'div',
                { testid: 'detail-wrapper' },
                h('div', { testid: 'work-item-overview', class: 'work-item-overview-19' }, descriptionSection(view)),
              ),
            ),
          ),
          h('div', { testid: 'detail-layout-sidebar', class: 'detail-layout-sidebar' }, sidebar(view, 'section')),
          h('div', { testid: 'detail-layout-widgets', class: 'detail-layout-widgets' }, lists(view)),
          h('div', { testid: 'detail-layout-activity', class: 'detail-layout-activity' }, notes(view)),
        ),
      ),
    ),
  ];
}

/** GitLab 17.4 to early 19: the overview is the grid, and sidebar, lists and notes are its children. */
function olderLayout(view, sidebarTag) {
  return [
    top(),
    h(
      'section',
      { class: 'work-item-view' },
      h(
        'section',
        {},
        h(
          'div',
          { testid: 'detail-wrapper' },
          heading(view),
          h(
            'div',
            { testid: 'work-item-overview', class: 'work-item-overview' },
            descriptionSection(view),
            sidebar(view, sidebarTag),
            lists(view),
            notes(view),
          ),
        ),
      ),
    ),
  ];
}

/** What stands in a detail root, by generation. */
export const LAYOUTS = {
  19: layout19,
  18: (view) => olderLayout(view, 'section'),
  17: (view) => olderLayout(view, 'aside'),
};

/** What stands in a detail root until the item's data arrive. */
export function skeleton() {
  return [
    top(),
    h(
      'div',
      { class: 'skeleton', 'aria-busy': 'true' },
      ['w50', 'w30', 'w90', 'w90', 'w70'].map((width) => h('div', { class: `skeleton-line ${width}` })),
    ),
  ];
}
