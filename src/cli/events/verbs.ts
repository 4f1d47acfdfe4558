import { analysisNamed } from '../../journeys/registry.ts'
import { sayUsage } from '../report.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { analyse } from './analyse.ts'

/** A verb about events: one that works on what the data folder holds, or an analysis of a file. */
export async function eventVerb(verb: string, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (verb === 'events') return (await import('./data-sets.ts')).dataSets(args, terminal)
  if (verb === 'findings') return (await import('./findings.ts')).findMap(args, terminal)
  const analysis = analysisNamed(verb)
  if (!analysis) return sayUsage(terminal.translate('cli.unknown-verb', { verb }), terminal)
  if (verb === 'split') return (await import('./split.ts')).splitFile(analysis, args, terminal)
  if (verb === 'discover') return (await import('./discover.ts')).discoverJourneys(analysis, args, terminal)
  if (verb === 'check') return (await import('./check.ts')).checkMap(analysis, args, terminal)
  return analyse(analysis, args, terminal)
}
