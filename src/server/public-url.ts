import { StartProblem } from './start-problem.ts'

/**
 * `POLKU_URL`: where people reach Polku, for links in mails and for coming back from another sign-in; undefined where it
 * is not set. It is never taken from a request, whose `Host` anybody can write.
 */
export function publicUrl({ POLKU_URL: given = '' }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (given === '') return undefined
  const url = URL.parse(given)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new StartProblem('server.start.url-invalid', { url: given })
  }
  return url.origin
}
