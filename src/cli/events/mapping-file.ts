import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { tellingIssue } from '../../domain/telling-issue.ts'
import { type Mapping, mappingParameters } from '../../journeys/mapping/mapping.ts'

/** What options name a file of rules, and how the rules are told to an analysis. */
const OPTIONS = {
  mapping: ({ rules, unmapped }: Mapping) => ({ rules, unmapped }),
  rules: ({ rules }: Mapping) => rules,
} as const

/** What the API says of a data set's mapping, its version too, or what an analysis takes. */
const mappingFile = mappingParameters.safeExtend({ version: z.int().optional() })

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
): { readonly ok: true; readonly value: Mapping } | { readonly ok: false; detail: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, detail: (error as Error).message }
  }
  const parsed = mappingFile.safeParse(Array.isArray(value) ? { rules: value } : value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const { path, message } = tellingIssue(parsed.error)
  return { ok: false, detail: [path.join('.'), message].filter((part) => part !== '').join(': ') }
}
