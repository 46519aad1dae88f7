import { createBackOff } from './back-off';
import { createHost } from './host';

/**
 * The host takes no room, whether the line flows (to 18) or is a flex container (19): what is drawn in it hangs over
 * the line. GitLab may lay a link over the whole row, which a pointer must find the mark's words above.
 */
const ROW_CSS = `
:host { float: inline-start; position: relative; z-index: 2; inline-size: 0; block-size: 0; contain: none; }
`;

/** Our mark in one row of a list. */
export interface RowMark {
  readonly host: Element;
  readonly shadow: ShadowRoot;
  /**
   * Puts it at the end of the line, if it is not there. Returns in how many ms to look again; Infinity: no need. Two
   * losses in a row to one page, and it stays out for a while.
   */
  keep(line: Element, now: number): number;
  remove(): void;
}

const NEVER = Number.POSITIVE_INFINITY;

/** A mark with its style sheet, in no row yet. */
export function createRowMark(document: Document, css: string): RowMark {
  const { host, shadow } = createHost(document, ROW_CSS + css);
  const backOff = createBackOff();
  let standing = false;
  return {
    host,
    shadow,
    keep(line, now) {
      if (host.parentElement === line) return NEVER;
      if (standing) backOff.lost(now);
      standing = false;
      const wait = backOff.wait(now);
      if (wait > 0) return wait;
      // A gap of the line's would be room, too.
      host.style.marginInlineStart = `${-(Number.parseFloat(getComputedStyle(line).columnGap) || 0)}px`;
      line.append(host);
      standing = true;
      backOff.put(now);
      return NEVER;
    },
    remove() {
      standing = false;
      host.remove();
    },
  };
}
