import type { Analysis } from './analysis.ts'

/**
 * Which columns of a log an analysis looks at: those whose names stand anywhere in its parameters; null: all. So that what
 * holds many columns need not be loaded whole.
 */
export function columnsAsked({ readsAllColumns }: Analysis, parameters: unknown): readonly string[] | null {
  if (typeof readsAllColumns === 'function' ? readsAllColumns(parameters) : readsAllColumns) return null
  const found = new Set<string>()
  collect(parameters, found)
  return [...found]
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  else if (Array.isArray(value)) for (const one of value) collect(one, into)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      into.add(key)
      collect(one, into)
    }
  }
}
