import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The focus goes to what appears for something chosen elsewhere in the panel, which may be out of sight, and back.
 *
 * @param chosen nothing happens while it is the same
 * @param takes whether what appears takes the focus, or leaves it where it is
 * @returns where to put what appears, and the way back to what had the focus before
 */
export function useWayBack<E extends HTMLElement>(
  chosen: unknown,
  takes: boolean,
): { appears: { current: E | null }; back: () => void } {
  const appears = useRef<E | null>(null);
  const last = useRef(chosen);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (last.current === chosen) return;
    last.current = chosen;
    const root = appears.current?.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    before.current = root.activeElement;
    if (takes) appears.current?.focus();
  });
  return {
    appears,
    back() {
      if (before.current instanceof HTMLElement) before.current.focus();
    },
  };
}
