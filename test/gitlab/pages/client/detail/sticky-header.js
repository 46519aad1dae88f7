import { h } from '../dom.js';
import { partOf, rootOf } from '../views.js';
import { stateBadge } from './badges.js';

/** Shows title and state again at the top of the panel while the heading is scrolled away; not while editing. */
export function watchStickyHeader(view) {
  const observer = new IntersectionObserver(([entry]) => {
    partOf(view, 'work-item-sticky-header')?.remove();
    if (!entry.target.isConnected) return observe();
    if (entry.isIntersecting || view.edit || !view.data) return;
    rootOf(view)?.prepend(
      h(
        'div',
        { testid: 'work-item-sticky-header', class: 'work-item-sticky-header' },
        stateBadge(view.data.item),
        h('a', { href: '#top', class: 'sticky-title' }, view.data.item.title),
      ),
    );
  });
  /** The heading may have been replaced by another since. */
  function observe() {
    observer.disconnect();
    const heading = rootOf(view)?.querySelector('header');
    if (heading) observer.observe(heading);
  }
  observe();
  view.closing.signal.addEventListener('abort', () => observer.disconnect());
}
