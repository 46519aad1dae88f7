/** Host and full-path patterns, `*` for any run of characters. */
export interface Pattern {
  host: string;
  path: string;
}

/** Where rules are to be used, as it was typed or pasted: an address's scheme, port and outer slashes are no part of it. */
export function typedPattern(host: string, path: string): Pattern {
  const [name = ''] = host
    .trim()
    .replace(/^https?:\/\//i, '')
    .split('/');
  return { host: name.replace(/:\d+$/, '').toLowerCase(), path: path.trim().replace(/^\/+/, '').replace(/\/$/, '') };
}
