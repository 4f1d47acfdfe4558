import { z } from 'zod'

/**
 * An object of these fields and no others: a key that is mistyped would otherwise be passed over, and something else answered
 * than was asked. Whoever wrote it is told which key it is, and which are known.
 */
export function exactObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: ({ code, keys, inst }) => {
      if (code !== 'unrecognized_keys') return undefined
      const known = Object.keys((inst as z.ZodObject).shape)
      return `unknown: ${quoted(keys as string[])}; known: ${quoted(known)}`
    },
  })
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => JSON.stringify(key)).join(', ')
}
