import type { MessageId, Translate } from '../../i18n/message.ts'
import type { FieldChange } from './map-change.ts'

/** Names are quoted in sentences; of longer ones the beginning, in characters. */
const LONGEST_NAME = 60

/** In one line, and not too long. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const signs = [...line]
  return signs.length > LONGEST_NAME
    ? `${signs
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`
    : line
}

/** Whether the text was and is too long to be told whole in a sentence. */
export function isRewritten({ before, after }: { readonly before: string; readonly after: string }): boolean {
  const isThere = before.trim() !== '' && after.trim() !== ''
  return isThere && (before.length > LONGEST_NAME || after.length > LONGEST_NAME)
}

/** The field that named the thing and names it anew; undefined where it is called what it was. */
export function renamingField(fields: readonly FieldChange[], was: string): FieldChange | undefined {
  return fields.find(
    (field) => field.kind === 'text' && was !== '' && short(field.before) === was && short(field.after) !== '',
  )
}

type FieldNames = {
  /** The field that named the thing: the sentence has said what it was. */
  readonly renaming?: FieldChange | undefined
  readonly translate: Translate
  /** A value in words; asked only for what is neither nothing nor yes or no. */
  readonly valueName: (field: string, value: string) => string
  readonly memberName: (field: string, id: string) => string
}

/** How one field differs: “text from “Invoice” to “Receipt””. */
export function fieldMessage(change: FieldChange, { renaming, translate, valueName, memberName }: FieldNames): string {
  const field = translate(`compare.field.${change.field}` as MessageId)
  if (change.kind === 'set') {
    const named = (sign: string, ids: readonly string[]) => ids.map((id) => `${sign}${memberName(change.field, id)}`)
    return translate('compare.field.members', {
      field,
      members: [...named('+', change.added), ...named('−', change.removed)].join(', '),
    })
  }
  if (change.kind === 'text') {
    if (change.before.trim() === '') return translate('compare.field.written', { field, after: short(change.after) })
    if (change.after.trim() === '') return translate('compare.field.emptied', { field, before: short(change.before) })
    if (isRewritten(change)) return translate('compare.field.rewritten', { field })
    if (change === renaming) return translate('compare.field.renamed', { field, after: short(change.after) })
    return translate('compare.field.textChange', { field, before: short(change.before), after: short(change.after) })
  }
  const said = (value: unknown) => {
    if (typeof value === 'boolean') return translate(value ? 'compare.yes' : 'compare.no')
    const words = Array.isArray(value) ? value.join(', ') : String(value ?? '')
    return words === '' ? translate('compare.nothing') : valueName(change.field, words)
  }
  return translate('compare.field.valueChange', { field, before: said(change.before), after: said(change.after) })
}

/** What a map and a persona say alike of who answers for them and when they are reviewed; null for other fields. */
export function upkeepName(
  field: string,
  said: string,
  { translate, memberName }: { readonly translate: Translate; readonly memberName?: (userId: string) => string },
): string | null {
  switch (field) {
    case 'ownerId':
      return memberName?.(said) || translate('review.owner.gone')
    case 'reviewOn':
    case 'reviewedOn':
      // Noon, wherever it is read: a day has no time of its own.
      return translate('compare.day', { day: new Date(`${said}T12:00:00`) })
    case 'cadence':
      return translate(`review.cadence.${said}` as MessageId)
    default:
      return null
  }
}
