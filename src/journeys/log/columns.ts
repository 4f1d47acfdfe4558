/** The code of a text that is missing. */
export const MISSING = 0xffffffff

/** Text by code: `dictionary[codes[i]]`, or `MISSING`. */
export type TextColumn = {
  readonly kind: 'text'
  /** Distinct texts. */
  readonly dictionary: readonly string[]
  readonly codes: Uint32Array
}

/** Numbers; NaN where one is missing. */
export type NumberColumn = { readonly kind: 'number'; readonly values: Float64Array }

export type Column = TextColumn | NumberColumn

/** What a row says of itself; null or absent where it says nothing. */
export type Value = string | number | null | undefined

/** Gives texts codes from 0 in the order in which they first come. */
export class Dictionary {
  readonly texts: string[] = []
  readonly #codes = new Map<string, number>()

  codeOf(text: string): number {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const code = this.texts.length
    this.#codes.set(text, code)
    this.texts.push(text)
    return code
  }
}

/** A column of numbers where every value that is there is one, otherwise of texts. */
export function columnOf(values: readonly Value[]): Column {
  const known = values.filter((value) => value !== null && value !== undefined)
  if (known.length > 0 && known.every((value) => typeof value === 'number'))
    return { kind: 'number', values: Float64Array.from(values, (value) => (value as number | null) ?? Number.NaN) }
  const dictionary = new Dictionary()
  const codes = Uint32Array.from(values, (value) =>
    value === null || value === undefined ? MISSING : dictionary.codeOf(`${value}`),
  )
  return { kind: 'text', dictionary: dictionary.texts, codes }
}

/** The column of the rows at `indexes`, in their order. */
export function picked(column: Column, indexes: Uint32Array): Column {
  switch (column.kind) {
    case 'text':
      return { ...column, codes: pickedCodes(column.codes, indexes) }
    case 'number':
      return { kind: 'number', values: pickedNumbers(column.values, indexes) }
    default:
      return column satisfies never
  }
}

export function pickedCodes(codes: Uint32Array, indexes: Uint32Array): Uint32Array {
  const found = new Uint32Array(indexes.length)
  for (let i = 0; i < indexes.length; i++) found[i] = codes[indexes[i] as number] as number
  return found
}

export function pickedNumbers(values: Float64Array, indexes: Uint32Array): Float64Array {
  const found = new Float64Array(indexes.length)
  for (let i = 0; i < indexes.length; i++) found[i] = values[indexes[i] as number] as number
  return found
}
