/**
 * The language of every sentence here, whatever the browser’s and the page’s is: what stands around our texts tells
 * screen readers so, and numbers, dates, plurals and lists follow the sentences they stand in.
 */
export const language = { lang: 'en', dir: 'ltr', formats: 'en-GB' } as const;
