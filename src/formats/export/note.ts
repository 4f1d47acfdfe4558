import type { TransferNote } from '../../domain/bundle.ts'

/** What exporters can say. Each reason is the message `transfer.to-…`, in `i18n/<language>/export.ts`. */
export type ExportReason =
  | 'to-alt-missing'
  | 'to-averaged'
  | 'to-cards-left'
  | 'to-characters-missing'
  | 'to-colours-left'
  | 'to-details-left'
  | 'to-emoji-in-text'
  | 'to-expectation-left'
  | 'to-formatting-left'
  | 'to-formulas-guarded'
  | 'to-hidden-left'
  | 'to-image-unreadable'
  | 'to-images-left'
  | 'to-links-left'
  | 'to-notes-left-empathy'
  | 'to-notes-left-profile'
  | 'to-persona-names'
  | 'to-scale-changed'
  | 'to-scope-left'
  | 'to-score-missing'
  | 'to-sections-left'
  | 'to-small-text'
  | 'to-spans-left'
  | 'to-stage-cards'
  | 'to-text-cut'

/** @param count how many it concerns; none: no note */
export function noteIf(
  severity: TransferNote['severity'],
  reason: ExportReason,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): TransferNote[] {
  return count > 0 ? [{ severity, reason, values: { count, ...values } }] : []
}
