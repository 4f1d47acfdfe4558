import type { AnchorRef } from '../../../domain/comments/anchor.ts'
import type { Editor } from '../state/editor.ts'
import { keyOf, type Target, targetOf } from '../state/target.ts'
import { anchorOfTarget } from './anchors.ts'

/** The panel of comments: what a new one is about, and which thread shall be seen. */
export type CommentsState = {
  readonly isOpen: boolean
  readonly about: AnchorRef
  readonly thread: { readonly id: string } | null
  /** The field for a new comment takes the keyboard. */
  readonly isWriting: boolean
}

export const NO_COMMENTS: CommentsState = {
  isOpen: false,
  about: { kind: 'document', recordId: '' },
  thread: null,
  isWriting: false,
}

/** How many open threads a thing has, and the oldest of them; by the thing's key. */
export type OpenThreads = ReadonlyMap<string, { readonly count: number; readonly first: string }>

/** The key of what an anchor names; null for what is no thing on the map. */
export function keyOfAnchor({ kind, recordId }: AnchorRef): string | null {
  switch (kind) {
    case 'card':
    case 'stage':
    case 'step':
    case 'lane':
    case 'point':
      return keyOf({ kind, id: recordId })
    case 'document':
    case 'persona':
    case 'note':
    case 'group':
    case 'section':
      return null
    default:
      return kind satisfies never
  }
}

/** Opens the panel at the thing's first open thread; where there is none, to write about the thing. */
export function openComments(editor: Editor, target: Target | null): void {
  const about = (target && anchorOfTarget(editor.store.document, target)) ?? NO_COMMENTS.about
  const first = editor.openThreads.value.get(keyOfAnchor(about) ?? '')?.first
  const thread = first === undefined ? null : { id: first }
  editor.panel.set({ isOpen: false, focus: false })
  const isWriting = thread === null && editor.mayComment.value
  // Until the panel's code is there, letters must not be taken for the words of a card.
  if (isWriting && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  editor.comments.set({ isOpen: true, about, thread, isWriting })
}

/** The panel is closed and the keyboard goes back to the map. */
export function closeComments(editor: Editor): void {
  editor.comments.set(NO_COMMENTS)
  editor.moveTo(editor.position.value)
}

/** From a mark on the map to what is said there. */
export function openThreadOf(editor: Editor, key: string): void {
  openComments(editor, targetOf(key))
}
