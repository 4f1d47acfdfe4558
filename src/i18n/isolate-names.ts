import type { Translate } from './message.ts'
import { hasRightToLeft } from './right-to-left.ts'

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * The same words, in which names from a language that runs from right to left stand by themselves, as `<bdi>` would set
 * them: they neither turn the sentence round that begins with them nor draw in the figures that follow.
 */
export function isolatingNames(translate: Translate): Translate {
  return (id, values) => {
    if (values === undefined) return translate(id)
    if (!Object.values(values).some(isTurned)) return translate(id, values)
    const alone = Object.entries(values).map(([name, value]) => [name, isTurned(value) ? isolated(value) : value])
    return translate(id, Object.fromEntries(alone))
  }
}

/** A name that runs from right to left by itself, for where names and figures stand one after the other. */
export function isolated(name: string): string {
  return isTurned(name) ? `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}` : name
}

function isTurned(value: unknown): value is string {
  return typeof value === 'string' && hasRightToLeft(value)
}
