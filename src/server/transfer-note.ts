import type { TransferNote } from '../domain/bundle.ts'
import type { TransferNoteAnswer } from './contract/imports.ts'

/** A note as the API answers it. */
export function plainNote({ severity, reason, at, values }: TransferNote): TransferNoteAnswer {
  return { severity, reason, ...(at === undefined ? {} : { at }), ...(values ? { values: { ...values } } : {}) }
}
