/**
 * The policy for the web part: its own scripts and styles only, nothing inline, no plug-ins, no frames around it, and
 * no text that becomes code.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** For everything that is no page: nothing may run, load or be framed. */
export const NO_CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Headers that every answer bears that says nothing else itself. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'x-permitted-cross-domain-policies': 'none',
}

/** The headers to add to an answer. */
export function securityHeaders(answer: Headers): readonly (readonly [name: string, value: string])[] {
  // `X-Frame-Options` knows no hosts, and would refuse those that the policy lets in.
  const isFramed = /frame-ancestors (?!'none')/.test(answer.get('content-security-policy') ?? '')
  return Object.entries(SECURITY_HEADERS).filter(
    ([name]) =>
      !answer.has(name) && !(isFramed && (name === 'x-frame-options' || name === 'cross-origin-resource-policy')),
  )
}

/**
 * Over https: two years of nothing but https.
 * @param withSubdomains what lies beneath our name as well, which only whoever runs it can know
 */
export function transportPolicy(withSubdomains: boolean): string {
  return withSubdomains ? 'max-age=63072000; includeSubDomains' : 'max-age=63072000'
}

/** With the answer to signing out: documents and images that the browser may keep to itself go with the person. */
export const FORGET_KEPT = { 'clear-site-data': '"cache"' } as const
