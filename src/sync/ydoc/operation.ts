import type { AnyRow } from '../../domain/document-type.ts'
import type { CharacterId, Run } from './text-runs.ts'

type At = { readonly table: string; readonly id: string }

/** Part of a text was replaced: what was typed, and what stood there. */
export type SpliceOperation = At & {
  readonly kind: 'splice'
  readonly field: string
  readonly typed: Run | null
  readonly removed: string
  readonly removedRuns: readonly Run[]
  /** The character on the left; null: the beginning. */
  readonly after: CharacterId | null
}

/**
 * What was really written to a document, so finely that it can be taken back while leaving alone what others wrote since.
 * `made` holds the record as it was left. A removal is told as its texts' and sets' emptying, and `removed` with the values.
 */
export type Operation =
  | (At & { readonly kind: 'made'; readonly row: AnyRow })
  | (At & { readonly kind: 'removed'; readonly values: Readonly<Record<string, unknown>> })
  | (At & { readonly kind: 'value'; readonly field: string; readonly before: unknown; readonly after: unknown })
  | (At & { readonly kind: 'member'; readonly field: string; readonly member: string; readonly added: boolean })
  | SpliceOperation
