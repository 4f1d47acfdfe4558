/** Writes one line of what went wrong. */
export type Log = (line: string) => void

const FRAMES = 4

/**
 * A fault as a line for the log: what and where, without what people wrote. Addresses, quoted values and anything that
 * looks like a secret are masked, since messages of libraries often repeat their input.
 */
export function faultLine(where: string, error: unknown): string {
  if (!(error instanceof Error)) return `${where}: ${typeof error} thrown`
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*?\/((?:src|node_modules)\/)/, '($1'))
  return `${where}: ${error.name}${code}: ${masked(error.message)} ${frames.join(' ')}`
}

function masked(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/[^\s@"'<>]+@[^\s@"'<>]+/g, '[address]')
    .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '[value]')
    .replace(/[\w\-+/=.]{24,}/g, '[secret]')
    .slice(0, 300)
}
