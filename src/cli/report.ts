import type { TransferNote } from '../domain/bundle.ts'
import type { Refusal } from '../domain/result.ts'
import { explainNote, explainRefusal } from '../formats/import/explain.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import { EXIT, type ExitCode, OutputLost, type Terminal } from './terminal.ts'

/** A note for programs: its words beside its reason. */
export function toldNote(note: TransferNote, { language }: Terminal) {
  return { ...note, message: explainNote(note, language) }
}

/** Notes for people, one line each: what was lost first. */
export function sayNotes(notes: readonly TransferNote[], terminal: Terminal): void {
  for (const severity of ['lost', 'changed', 'info'] as const) {
    for (const note of notes) {
      if (note.severity !== severity) continue
      const words = explainNote(note, terminal.language)
      terminal.say(terminal.translate(`cli.note.${severity}`, { note: words }))
    }
  }
}

/** What is wrong with the command line itself, though it was found while the input was read. */
const USAGE: ReadonlySet<string> = new Set(['cli-mapping-choice'])
/** Refusals that the command line has a remedy of its own for. */
const HINTS = {
  'table-not-a-journey': 'cli.hint.anyway',
  'table-without-stages': 'cli.hint.mapping',
  'events-time-unreadable': 'cli.hint.time',
} as const

/** One clear line for people, or one JSON value for programs. */
export async function sayRefusal(refusal: Refusal, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const hint = Object.hasOwn(HINTS, refusal.reason) ? HINTS[refusal.reason as keyof typeof HINTS] : undefined
  const why = explainRefusal(refusal, terminal.language)
  const message = hint === undefined ? why : `${why} ${terminal.translate(hint)}`
  if (json) await sayJson({ ok: false, ...refusal, message }, terminal)
  else terminal.say(message)
  return USAGE.has(refusal.reason) ? EXIT.usage : EXIT.refused
}

/** What nobody has foreseen, in one line and without the program's own places. */
export function faultRefusal(error: unknown): Refusal {
  if (error instanceof OutputLost) return { reason: 'cli-unwritable', values: { file: '/dev/stdout' } }
  const [fault = ''] = String(error instanceof Error ? error.message : error).split('\n')
  return /out of memory/i.test(fault) ? { reason: 'cli-needs-memory' } : { reason: 'cli-fault', values: { fault } }
}

/** The same of what keeps data from being opened, copied or restored; anything else is a bug and thrown on. */
export async function sayProblem(error: unknown, json: boolean, terminal: Terminal): Promise<ExitCode> {
  if (!(error instanceof StorageProblem)) throw error
  const message = terminal.translate(error.messageId, error.values)
  if (json) await sayJson({ ok: false, reason: error.reason, message }, terminal)
  else terminal.say(message)
  return EXIT.refused
}

export async function sayJson(value: unknown, terminal: Terminal): Promise<void> {
  await terminal.out(`${JSON.stringify(value, null, 2)}\n`)
}

/** Items that are said together. */
const AT_ONCE = 10_000

/** A list of any length, an item a line: of millions, the whole is longer than a text can be. */
export async function sayJsonList(count: number, itemAt: (at: number) => unknown, terminal: Terminal): Promise<void> {
  await terminal.out('[')
  for (let from = 0; from < count; from += AT_ONCE) {
    const items = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => JSON.stringify(itemAt(from + i)))
    await terminal.out(`${from === 0 ? '' : ','}\n${items.join(',\n')}`)
  }
  await terminal.out('\n]\n')
}

export function sayUsage(message: string, terminal: Terminal): ExitCode {
  terminal.say(message)
  terminal.say(terminal.translate('cli.see-help'))
  return EXIT.usage
}
