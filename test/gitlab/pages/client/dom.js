import { boot } from './boot.js';
import { own } from './own-nodes.js';

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name === 'testid' ? 'data-testid' : name, value === true ? '' : String(value));
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return own(element);
}

/** Builds one element of the page. `testid` is short for `data-testid`; null and false children and attributes are left out. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** One icon of the sprite. */
export function icon(name, className = '') {
  const use = fill(
    document.createElementNS(SVG, 'use'),
    { href: `${boot.root}/assets/stand-in/icons.svg#${name}` },
    [],
  );
  return fill(
    document.createElementNS(SVG, 'svg'),
    { testid: `${name}-icon`, role: 'img', 'aria-hidden': 'true', class: `gl-icon s16 ${className}`.trim() },
    [use],
  );
}

/** Waits the given milliseconds. */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
