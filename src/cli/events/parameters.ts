import { z } from 'zod'
import { camel } from './log-options.ts'

/** Milliseconds of the units that durations are written in. */
const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  sec: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

type Shape = {
  readonly type?: string | readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
}

/**
 * What was written after an analysis' name as what its schema takes: `--steps a,b` is a list, `--window 7d` is `windowMs`,
 * and JSON is what it says. What the schema does not know is left for it to refuse.
 */
export function parametersOf(schema: z.ZodType, written: ReadonlyMap<string, string>): Record<string, unknown> {
  const properties = propertiesOf(schema)
  const parameters: Record<string, unknown> = {}
  for (const [option, text] of written) {
    const name = camel(option)
    const inMs = `${name}Ms`
    const isDuration = properties[name] === undefined && properties[inMs] !== undefined
    parameters[isDuration ? inMs : name] = isDuration ? durationOf(text) : valueFrom(text, properties[name], name)
  }
  return parameters
}

/** What a schema takes, by name. */
export function namesOf(schema: z.ZodType): string[] {
  return Object.keys(propertiesOf(schema))
}

/** What of it is yes or no. */
export function flagsOf(schema: z.ZodType): string[] {
  return Object.entries(propertiesOf(schema)).flatMap(([name, shape]) => (takes(shape, 'boolean') ? [name] : []))
}

/** The first option that stands alone though it takes more than yes or no. */
export function optionWithoutValue(schema: z.ZodType, written: ReadonlyMap<string, string>): string | null {
  const properties = propertiesOf(schema)
  for (const [option, text] of written) {
    const shape = properties[camel(option)] ?? properties[`${camel(option)}Ms`]
    if (text === 'true' && shape && !takes(shape, 'boolean')) return option
  }
  return null
}

function propertiesOf(schema: z.ZodType): NonNullable<Shape['properties']> {
  const { properties = {} } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape
  return properties
}

function valueFrom(text: string, shape: Shape | undefined, name: string): unknown {
  if (/^\s*[[{"]/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  }
  if (takes(shape, 'array')) {
    const { items } = arrayOf(shape)
    const parts = text.split(',').map((part) => part.trim())
    return parts.filter((part) => part !== '').map((part) => scalarOf(part, items, name))
  }
  return scalarOf(text, shape, name)
}

function scalarOf(text: string, shape: Shape | undefined, name: string): unknown {
  if (/Ms$/.test(name) && takes(shape, 'number')) return durationOf(text)
  if (takes(shape, 'boolean') && /^(true|false)$/.test(text)) return text === 'true'
  if (takes(shape, 'number') && !takes(shape, 'string')) return Number(text)
  // A step that is an object of names: the one name.
  const object = [shape, ...(shape?.anyOf ?? [])].find((one) => one?.properties !== undefined)
  if (object?.properties && !takes(shape, 'string')) {
    const list = Object.entries(object.properties).find(([, inner]) => takes(inner, 'array'))
    if (list) return { [list[0]]: text.split('|').map((part) => part.trim()) }
  }
  return text
}

function takes(shape: Shape | undefined, type: string): boolean {
  if (!shape) return false
  const own = typeof shape.type === 'string' ? [shape.type] : (shape.type ?? [])
  return (
    own.includes(type) ||
    (type === 'number' && own.includes('integer')) ||
    (shape.anyOf ?? []).some((one) => takes(one, type))
  )
}

function arrayOf(shape: Shape | undefined): Shape {
  return [shape, ...(shape?.anyOf ?? [])].find((one) => one?.items !== undefined) ?? {}
}

/** `7d`, `30 min`, `1.5h`; a number alone is milliseconds. NaN where it is none of these. */
export function durationOf(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text)
  const factor = match?.[2] ? UNITS[match[2].toLowerCase()] : 1
  return match && factor !== undefined ? Number(match[1]) * factor : Number.NaN
}
