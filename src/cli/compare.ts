import type { MapBundle } from '../domain/bundle.ts'
import { changeMessage } from '../domain/compare/change-message.ts'
import { comparisonOf } from '../domain/compare/compare-maps.ts'
import type { Library } from '../domain/library/library-type.ts'
import { personaInfo } from '../domain/persona/persona-type.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { chooseDocument } from './choose-document.ts'
import type { Options } from './options.ts'
import { readDocuments } from './read-documents.ts'
import { sayJson, sayRefusal, sayUsage } from './report.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** Like diff: the maps say the same, they differ, or one of them can't be read. */
const DIFF_EXIT = { same: 0, different: 1, trouble: 2 } as const satisfies Readonly<Record<string, ExitCode>>

/** `polku compare A B`: what leads from one map to the other, one change a line. */
export async function compare(words: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { translate } = terminal
  const [first, second, ...more] = words
  if (first === undefined || second === undefined || more.length > 0) {
    return sayUsage(translate('cli.compare.usage'), terminal)
  }
  const before = await readMap(first, options, terminal)
  if (!before.ok) return trouble(first, before, options, terminal)
  const after = await readMap(second, options, terminal)
  if (!after.ok) return trouble(second, after, options, terminal)

  const comparison = comparisonOf(before.value.map, after.value.map)
  const names = new Map(
    [before.value, after.value].flatMap(({ personas }) =>
      personas.map(({ id, persona }) => [id, personaInfo(persona).name] as const),
    ),
  )
  const library = joined(before.value.library, after.value.library)
  const personaName = (id: string) => names.get(id) ?? ''
  const changes = comparison.changes.map((change) => ({
    ...change,
    message: changeMessage(change, { ...comparison, library, personaName, translate }),
  }))
  if (options.json) await sayJson({ ok: true, matchedBy: comparison.matching.by, changes }, terminal)
  else if (changes.length > 0) await terminal.out(changes.map(({ message }) => `${message}\n`).join(''))
  return changes.length > 0 ? DIFF_EXIT.different : DIFF_EXIT.same
}

async function readMap(source: string, options: Options, terminal: Terminal): Promise<Result<MapBundle>> {
  const read = await readDocuments(source, options)
  if (!read.ok) return read
  const chosen = chooseDocument(read.value, options, terminal)
  if (!chosen.ok) return chosen
  const { bundle } = chosen.value
  return 'map' in bundle ? ok(bundle) : refuse('cli-no-such-map', undefined, { maps: read.value.maps.length })
}

async function trouble(
  source: string,
  refused: Extract<Result<MapBundle>, { readonly ok: false }>,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!options.json) terminal.say(`${source}:`)
  await sayRefusal(refused.refusal, options.json, terminal)
  return DIFF_EXIT.trouble
}

/** Names of both files; where both have an entry, the later file's counts. */
function joined(before: Library, after: Library): Library {
  return {
    channels: { ...before.channels, ...after.channels },
    touchpoints: { ...before.touchpoints, ...after.touchpoints },
    departments: { ...before.departments, ...after.departments },
    tags: { ...before.tags, ...after.tags },
  }
}
