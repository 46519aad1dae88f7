/** Runs first in every page of the bench: the page watches itself and tells in `window.probe`. See `Seen`. */
const probe = { shift: 0, paintedAt: null };
window.probe = probe;

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) probe.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });

function look() {
  const panel = document.querySelector('okr-lens-panel')?.shadowRoot;
  const score = panel?.querySelector('.compact .score')?.textContent?.trim();
  // A task after a frame's callbacks runs when that frame is painted.
  if (score) setTimeout(painted);
  else requestAnimationFrame(look);
}

function painted() {
  probe.paintedAt = performance.timeOrigin + performance.now();
}

requestAnimationFrame(look);
