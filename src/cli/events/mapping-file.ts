import { readFile } from 'node:fs/promises'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { mappingParameters } from '../../journeys/mapping/mapping.ts'

/** What options name a file of rules, and how the rules are told to an analysis. */
const OPTIONS = {
  mapping: (rules: unknown) => ({ rules }),
  rules: (rules: unknown) => rules,
} as const

/**
 * What was written behind a verb, with the rules themselves where it names a file of them: a list, or what the API says of
 * a data set's mapping. Refuses: `cli-no-file`, `cli-no-rules`.
 */
export async function withRulesFile(
  written: ReadonlyMap<string, string>,
): Promise<Result<ReadonlyMap<string, string>>> {
  const all = new Map(written)
  for (const [option, told] of Object.entries(OPTIONS)) {
    const file = written.get(option)
    if (file === undefined || /^\s*[[{]/.test(file)) continue
    const text = await readFile(file, 'utf8').catch(() => null)
    if (text === null) return refuse('cli-no-file', undefined, { file })
    const rules = rulesIn(text)
    if (!rules.ok) return refuse('cli-no-rules', undefined, { file, detail: rules.detail })
    all.set(option, JSON.stringify(told(rules.value)))
  }
  return ok(all)
}

function rulesIn(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; detail: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, detail: (error as Error).message }
  }
  const list = Array.isArray(value) ? value : (value as { rules?: unknown } | null)?.rules
  const parsed = mappingParameters.shape.rules.safeParse(list)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [issue] = parsed.error.issues
  return { ok: false, detail: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') }
}
