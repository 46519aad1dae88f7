/**
 * GitLab's default directives where an administrator turned the policy on, with the nonce of this answer
 * (GitLab's `lib/gitlab/content_security_policy`).
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "base-uri 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self' https: http:",
    "frame-ancestors 'self'",
    "frame-src 'self'",
    "img-src 'self' data: blob: http: https:",
    "manifest-src 'self'",
    "media-src 'self' data: blob: http: https:",
    "object-src 'none'",
    `script-src 'strict-dynamic' 'self' 'unsafe-eval' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob: data:",
  ].join('; ');
}
