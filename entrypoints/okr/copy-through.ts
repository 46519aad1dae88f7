/**
 * Puts texts on the clipboard, by their MIME type; false where the browser refused. Through the copy event: it needs no
 * permission and, other than `navigator.clipboard`, works on a GitLab served over plain http.
 */
export function copyThrough(document: Document, texts: Record<string, string>): boolean {
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('copy', fill, { capture: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done;
}
