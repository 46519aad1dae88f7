/** Said before anything of GitLab's answer is known; apart from the rest, because every page with an OKR begins with it. */
export const loading = 'Reading the key results…';

export const panelLabel = 'OKR Lens';

/** The part that draws panels could not be brought into the page. */
export const reload = {
  sentence: 'OKR Lens could not start on this page. Try again, or reload the page.',
  action: 'Try again',
} as const;
