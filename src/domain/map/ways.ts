import type { Translate } from '../../i18n/message.ts'
import { type Column, columnAt, saysWay } from './columns.ts'
import { columnTitle } from './display.ts'
import type { Way } from './map-type.ts'

/** Columns one after another, by their places, both included. */
export type Stretch = {
  readonly from: number
  readonly to: number
  /** Whether all of it may be left out. */
  readonly optional: boolean
}

/** One thing that a column says of how a journey may go by it, as it is shown. */
export type WayMark = {
  readonly kind: 'optional' | 'insteadOf' | 'together' | 'togetherOptional' | 'again'
  /** The column that it speaks of; null: none, or itself. */
  readonly of: Column | null
  /** Where it speaks of several, the last of them; null: of one. */
  readonly to: Column | null
}

/** Tabler icons, the same wherever ways are shown. */
export const WAY_ICONS: Readonly<Record<WayMark['kind'], string>> = {
  optional: 'arrow-forward-up',
  insteadOf: 'arrows-split-2',
  together: 'brackets-contain',
  togetherOptional: 'arrow-forward-up',
  again: 'refresh',
}

export function wayOf({ stage, step }: Column): Way {
  return step ?? stage
}

/**
 * Per column, the stretch of those that belong together with it as one way: most are by themselves. What a column says of
 * one that doesn't stand before it holds not; stretches that overlap are one.
 */
export function stretchesOf(columns: readonly Column[]): readonly Stretch[] {
  const found = columns.map((_, at): Stretch => ({ from: at, to: at, optional: false }))
  for (const [at, column] of columns.entries()) {
    const { togetherFrom, togetherOptional } = wayOf(column)
    const first = togetherFrom === '' ? -1 : columnAt(columns, togetherFrom)
    if (first < 0 || first >= at) continue
    const { from } = found[first] as Stretch
    const optional = togetherOptional || found.slice(from, at).some((one) => one.optional)
    found.fill({ from, to: at, optional }, from, at + 1)
  }
  return found
}

/**
 * The place of the column to which the one at `at` is an alternative, by what it says; -1: to none. It says nothing of one
 * that doesn't stand before it; and to a column of another way than its own only the first of a way is an alternative,
 * each of the two ways as a whole.
 */
export function alternativeTo(columns: readonly Column[], stretches: readonly Stretch[], at: number): number {
  const { insteadOf } = wayOf(columns[at] as Column)
  const other = insteadOf === '' ? -1 : columnAt(columns, insteadOf)
  return other < at && (stretches[at]?.from === at || stretches[other] === stretches[at]) ? other : -1
}

/** The mark of an alternative to the column at `other`: where that belongs together with others, to all of them. */
export function alternativeMark(
  columns: readonly Column[],
  stretches: readonly Stretch[],
  at: number,
  other: number,
): WayMark {
  const { from, to } = stretches[other] as Stretch
  const isWithin = stretches[other] === stretches[at] || from === to
  const [first, last] = isWithin ? [columns[other], null] : [columns[from], columns[to]]
  return { kind: 'insteadOf', of: first as Column, to: last ?? null }
}

/** What a column says that holds: of one that doesn't stand before it, it says nothing. */
export function wayMarks(columns: readonly Column[], at: number): WayMark[] {
  const column = columns[at]
  if (!column || !saysWay(wayOf(column))) return []
  const { optional, togetherFrom, togetherOptional, againFrom } = wayOf(column)
  const stretches = stretchesOf(columns)
  const other = alternativeTo(columns, stretches, at)
  const first = togetherFrom === '' ? -1 : columnAt(columns, togetherFrom)
  const from = againFrom === '' ? -1 : columnAt(columns, againFrom)
  return [
    ...(optional ? [{ kind: 'optional', of: null, to: null } as const] : []),
    ...(other >= 0 ? [alternativeMark(columns, stretches, at, other)] : []),
    ...(first >= 0 && first < at ? [{ kind: 'together', of: columns[first] as Column, to: null } as const] : []),
    ...(first >= 0 && first < at && togetherOptional
      ? [{ kind: 'togetherOptional', of: columns[first] as Column, to: null } as const]
      : []),
    ...(from >= 0 && from <= at
      ? [{ kind: 'again', of: from === at ? null : (columns[from] as Column), to: null } as const]
      : []),
  ]
}

/** @param translate in the interface's language on the screen, in that of the added words on paper and in files */
export function wayInWords({ kind, of, to }: WayMark, columns: readonly Column[], translate: Translate): string {
  const step = of ? columnTitle(of, columns, translate) : ''
  switch (kind) {
    case 'optional':
      return translate('ways.mayBeLeftOut')
    case 'insteadOf':
      return to
        ? translate('ways.insteadOfWay', { from: step, to: columnTitle(to, columns, translate) })
        : translate('ways.instead', { step })
    case 'together':
      return translate('ways.together', { step })
    case 'togetherOptional':
      return translate('ways.leftOutTogether', { step })
    case 'again':
      return of ? translate('ways.back', { step }) : translate('ways.again')
    default:
      return kind satisfies never
  }
}
