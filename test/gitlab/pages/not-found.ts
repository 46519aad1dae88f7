import { html } from './markup';

/** GitLab's answer for what is not there and for what the reader may not see: the same page, so that neither is told. */
export function notFoundResponse(root: string): Response {
  const page = html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Not Found (404)</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${root}/assets/stand-in/styles.css"></head>
<body class="error-page"><main><h1>404: Page not found</h1><p>Make sure the address is correct and the page has not moved.</p><p><a href="${root}/">Go to the homepage</a></p></main></body></html>`;
  return new Response(page.text, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
