/** How browsers name themselves, those that also call themselves Chrome first. */
const NAMES = { Firefox: 'Firefox', Edg: 'Edge', OPR: 'Opera', Vivaldi: 'Vivaldi', Chrome: 'Chrome' };

/** Name and version of the browser, `Firefox 140.0`. */
export function browserName(userAgent: string): string {
  for (const [sign, name] of Object.entries(NAMES)) {
    const version = new RegExp(`${sign}/(\\d[\\d.]*)`).exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return 'unknown';
}
