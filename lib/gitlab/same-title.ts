/** Whether two titles are one to GitLab, which trims them. */
export function isSameTitle(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
