import { on } from '../events.js';
import { partOf, viewOf } from '../views.js';

/** Hides or shows a view's sidebar as GitLab does: the section is hidden, its area dissolves into the grid. */
export function toggleSidebar(view) {
  const section = partOf(view, 'work-item-overview-right-sidebar');
  if (!section) return;
  section.hidden = !section.hidden;
  partOf(view, 'detail-layout-sidebar')?.classList.toggle('sidebar-hidden', section.hidden);
}

on('click', 'toggle-sidebar', (_, button) => {
  button.closest('details').open = false;
  toggleSidebar(viewOf(button));
});
