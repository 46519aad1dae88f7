/** The one truth about dark mode, in "Auto" too: GitLab sets it on `<html>` itself (13 to 19.3, seen 2026-08). */
const DARK_CLASS = 'gl-dark';

/** Whether GitLab shows its dark theme now, and whenever that changes until the signal is aborted. */
export function watchTheme(document: Document, signal: AbortSignal, tell: (dark: boolean) => void): void {
  const { documentElement } = document;
  const say = () => tell(documentElement.classList.contains(DARK_CLASS));
  const observer = new MutationObserver(say);
  observer.observe(documentElement, { attributes: true, attributeFilter: ['class'] });
  signal.addEventListener('abort', () => observer.disconnect());
  say();
}
