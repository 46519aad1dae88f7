import { html, type Markup } from './markup';

/** One icon of the sprite, in GitLab's markup. */
export function icon(root: string, name: string): Markup {
  return html`<svg data-testid="${name}-icon" role="img" aria-hidden="true" class="gl-icon s16"><use href="${root}/assets/stand-in/icons.svg#${name}"></use></svg>`;
}
