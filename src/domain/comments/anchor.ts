/** What a thread of comments is about, by kind of document. `document`: all of it. */
export const MAP_ANCHORS = ['document', 'card', 'stage', 'step', 'lane', 'point', 'persona'] as const
/** `group` of the profile: a trait group or a field's id; `section` of the empathy map: as a note names it. */
export const PERSONA_ANCHORS = ['document', 'note', 'group', 'section'] as const

export const ANCHOR_KINDS = [...MAP_ANCHORS, 'note', 'group', 'section'] as const
export type AnchorKind = (typeof ANCHOR_KINDS)[number]

/** Longest text that is kept of what a thread is about, in UTF-16 code units. */
export const MAX_ANCHOR_WORDS = 200

/** What a thread is about: a record of the document. A record that is gone by now leaves the words that it had. */
export type Anchor = {
  readonly kind: AnchorKind
  /** Empty for the whole document. */
  readonly recordId: string
  /** How the record read when the thread began. */
  readonly words: string
}

/** Which record that is, whatever it read like. */
export type AnchorRef = Pick<Anchor, 'kind' | 'recordId'>

export function anchorFits(documentKind: string, { kind, recordId }: AnchorRef): boolean {
  const kinds: readonly string[] =
    documentKind === 'map' ? MAP_ANCHORS : documentKind === 'persona' ? PERSONA_ANCHORS : []
  return kinds.includes(kind) && (kind === 'document') === (recordId === '')
}
