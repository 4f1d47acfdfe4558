import { setCardSpan } from '../../../domain/map/commands/cards.ts'
import type { GridKey } from '../keyboard/grid-keys.ts'
import { move } from '../keyboard/grid-navigation.ts'
import { chooseTarget, currentTarget, go, selectMore } from '../selection/choose.ts'
import type { Editor } from '../state/editor.ts'
import { deleteChosen, duplicateChosen } from './chosen.ts'
import { beginEditing } from './editing.ts'
import { endLift, lift, shiftChosen } from './moving.ts'

/** Does what a key means where the keyboard stands. @returns whether it meant anything */
export function perform(editor: Editor, key: GridKey): boolean {
  if (editor.lifted.value !== null) return performLifted(editor, key)
  switch (key.kind) {
    case 'go':
      go(editor, move(editor.layout.value, editor.position.value, key.direction), key.extend)
      return true
    case 'shift':
      return shiftChosen(editor, key.direction)
    case 'widen':
      return widen(editor, key.by)
    case 'type':
      return beginEditing(editor, key.text)
    case 'edit':
      return beginEditing(editor, '')
    case 'leave':
      return leaveInner(editor)
    case 'delete':
      return deleteChosen(editor)
    case 'lift':
      return lift(editor)
    case 'all':
      return selectMore(editor)
    case 'duplicate':
      return duplicateChosen(editor)
    case 'details':
      editor.panel.set({ isOpen: true, focus: true })
      return true
    default:
      return key satisfies never
  }
}

/** While something is held, arrows carry it, Enter and Space drop it, Esc takes it back; nothing else is meant. */
function performLifted(editor: Editor, key: GridKey): boolean {
  switch (key.kind) {
    case 'go': {
      const { direction } = key
      if (direction === 'up' || direction === 'down' || direction === 'previous' || direction === 'next') {
        shiftChosen(editor, direction)
      }
      return true
    }
    case 'shift':
      return shiftChosen(editor, key.direction)
    case 'edit':
    case 'lift':
      endLift(editor, 'drop')
      return true
    case 'leave':
      endLift(editor, 'cancel')
      return true
    default:
      return true
  }
}

/** From several to one; from a card to its cell. */
function leaveInner(editor: Editor): boolean {
  if (editor.selection.value.ids.size > 1) {
    chooseTarget(editor)
    return true
  }
  if (editor.position.value.item === null) return false
  editor.moveTo({ ...editor.position.value, item: null })
  chooseTarget(editor)
  return true
}

export function widen(editor: Editor, by: 1 | -1): boolean {
  const target = currentTarget(editor)
  const card = target.kind === 'card' ? editor.store.row('cards', target.id) : undefined
  if (!card || !editor.mayEdit.value) return false
  const result = editor.run(setCardSpan, { id: card.id, span: Math.max(1, card.span + by) })
  if (result.ok) editor.say('editor.said.span', { count: editor.store.row('cards', card.id)?.span ?? 1 })
  return true
}
