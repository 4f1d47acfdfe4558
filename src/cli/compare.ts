import type { MapBundle } from '../domain/bundle.ts'
import { changeMessage } from '../domain/compare/change-message.ts'
import { comparisonOf } from '../domain/compare/compare-maps.ts'
import { changeKey } from '../domain/compare/map-change.ts'
import { plansFor, settledMessage } from '../domain/compare/planned-changes.ts'
import type { Library } from '../domain/library/library-type.ts'
import type { PlannedChange } from '../domain/map/map-type.ts'
import { personaInfo } from '../domain/persona/persona-type.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Translate } from '../i18n/message.ts'
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
  const sentence = { ...comparison, library, personaName, translate }
  const plans = plansFor(before.value.id, after.value.map, comparison)
  const changes = comparison.changes.map((change) => {
    const key = changeKey(change)
    return { ...change, key, message: changeMessage(change, sentence), plan: plans?.byKey.get(key) ?? null }
  })
  const { matching, pair } = comparison
  const settled = (plans?.settled ?? []).map(({ name, ...each }) => ({
    ...each,
    key: each.plan.id,
    message: settledMessage({ name, ...each }, { ...sentence, before: before.value.map, after: after.value.map }),
  }))
  if (options.json) await sayJson({ ok: true, matchedBy: matching.by, pair, changes, settled }, terminal)
  else if (changes.length > 0) {
    const lines = changes.map(({ message, plan }) => (plan ? `${message} [${planLine(plan, translate)}]` : message))
    await terminal.out(lines.map((line) => `${line}\n`).join(''))
  }
  return changes.length > 0 ? DIFF_EXIT.different : DIFF_EXIT.same
}

/** “Planned: Call back within a day” */
function planLine({ state, name }: PlannedChange, translate: Translate): string {
  return [translate(`plan.state.${state}`), name].filter((part) => part !== '').join(': ')
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
