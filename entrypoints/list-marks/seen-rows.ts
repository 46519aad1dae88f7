import type { Asking } from '../../lib/gitlab/asking';
import type { ListRow } from '../../lib/page/list-rows';
import type { ItemRef } from '../../lib/page/route';

/** Which rows are in view, and what is asked for them. */
export interface SeenRows {
  /** These rows stand on the page now, by key; whichever of them says something else than before is asked for again. */
  follow(rows: ReadonlyMap<string, ListRow>): void;
  end(): void;
}

/** Has rows asked for when they come into view. */
export function followSeen(asking: Asking<ItemRef>): SeenRows {
  let known: ReadonlyMap<string, ListRow> = new Map();
  const inView = new Set<string>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const [key, row] = [...known].find(([, { element }]) => element === target) ?? [];
      if (!key || !row) continue;
      if (!isIntersecting) leave(key);
      else {
        inView.add(key);
        if (!asking.isFresh(key)) asking.want(key, row.item);
      }
    }
  });
  const leave = (key: string) => {
    inView.delete(key);
    asking.drop(key);
  };
  return {
    follow(rows) {
      const before = known;
      known = rows;
      for (const [key, { element }] of before) {
        if (rows.get(key)?.element === element) continue;
        observer.unobserve(element);
        if (!rows.has(key)) leave(key);
      }
      for (const [key, row] of rows) {
        const old = before.get(key);
        if (old?.element !== row.element) observer.observe(row.element);
        if (old && old.text !== row.text && inView.has(key)) asking.want(key, row.item);
      }
    },
    end() {
      observer.disconnect();
      known = new Map();
      inView.clear();
      asking.end();
    },
  };
}
