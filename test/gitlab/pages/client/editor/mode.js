const KEY = 'gl-markdown-editor-mode';

/** The editor the reader used last: 'plain' or 'rich'. */
export function rememberedMode() {
  return localStorage.getItem(KEY) === 'contentEditor' ? 'rich' : 'plain';
}

/** Remembers the editor for the next time, in GitLab's own words for them. */
export function rememberMode(mode) {
  localStorage.setItem(KEY, mode === 'rich' ? 'contentEditor' : 'markdownField');
}
