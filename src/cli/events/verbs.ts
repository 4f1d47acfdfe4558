import { analysisNamed } from '../../journeys/registry.ts'
import { sayUsage } from '../report.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { analyse } from './analyse.ts'

/** A verb about events. */
export async function eventVerb(verb: string, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const analysis = analysisNamed(verb)
  if (analysis) return analyse(analysis, args, terminal)
  return sayUsage(terminal.translate('cli.unknown-verb', { verb }), terminal)
}
