import { pastedTable } from '../../formats/html/pasted-table.ts'
import type { ImportSource } from '../data/imports.ts'

export type Pasted = { readonly html: string; readonly text: string }

/** Text that is shorter is a slip of the hand rather than a map. */
const SHORTEST_TEXT = 12

/** A table as the other program drew it, with its merged cells and links, else the text; null: too little for a map. */
export function pastedSource({ html, text }: Pasted): ImportSource | null {
  if (pastedTable(html)) return { file: html, name: '' }
  return text.trim().length >= SHORTEST_TEXT ? { file: text, name: '' } : null
}
