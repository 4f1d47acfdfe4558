import type { Translate } from '../../i18n/message.ts'
import { type Column, columnAt } from './columns.ts'
import { columnTitle } from './display.ts'
import type { Way } from './map-type.ts'

/** One thing that a column says of how a journey may go by it, as it is shown. */
export type WayMark = {
  readonly kind: 'optional' | 'insteadOf' | 'again'
  /** The column that it speaks of; null: none, or itself. */
  readonly of: Column | null
}

/** Tabler icons, the same wherever ways are shown. */
export const WAY_ICONS: Readonly<Record<WayMark['kind'], string>> = {
  optional: 'arrow-forward-up',
  insteadOf: 'arrows-split-2',
  again: 'refresh',
}

export function wayOf({ stage, step }: Column): Way {
  return step ?? stage
}

/** What a column says that holds: of one that doesn't stand before it, it says nothing. */
export function wayMarks(columns: readonly Column[], at: number): WayMark[] {
  const column = columns[at]
  if (!column) return []
  const { optional, insteadOf, againFrom } = wayOf(column)
  const other = insteadOf === '' ? -1 : columnAt(columns, insteadOf)
  const from = againFrom === '' ? -1 : columnAt(columns, againFrom)
  return [
    ...(optional ? [{ kind: 'optional', of: null } as const] : []),
    ...(other >= 0 && other < at ? [{ kind: 'insteadOf', of: columns[other] as Column } as const] : []),
    ...(from >= 0 && from <= at
      ? [{ kind: 'again', of: from === at ? null : (columns[from] as Column) } as const]
      : []),
  ]
}

/** @param translate in the interface's language on the screen, in that of the added words on paper and in files */
export function wayInWords({ kind, of }: WayMark, columns: readonly Column[], translate: Translate): string {
  const step = of && columnTitle(of, columns, translate)
  if (kind === 'optional') return translate('ways.mayBeLeftOut')
  if (kind === 'insteadOf') return translate('ways.instead', { step: step ?? '' })
  return step === null ? translate('ways.again') : translate('ways.back', { step })
}
