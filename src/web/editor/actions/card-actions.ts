import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { moveCards } from '../../../domain/map/commands/cards.ts'
import { copyFromMenu, cutFromMenu, pasteFromMenu } from '../clipboard/menu-clipboard.ts'
import { anchorOfTarget } from '../comments/anchors.ts'
import { keyOfAnchor, openComments } from '../comments/comments-state.ts'
import { enterCurve } from '../curve/enter-curve.ts'
import { STEP_ROW } from '../keyboard/grid-navigation.ts'
import type { Editor } from '../state/editor.ts'
import { deleteChosen, duplicateChosen } from './chosen.ts'
import { beginEditing } from './editing.ts'
import { lift } from './moving.ts'
import { widen } from './perform.ts'
import type { ActionPlace, EditorAction } from './registry.ts'

/** The whole screen listens to these, see use-editor-actions.ts. */
export const COMMENT_KEYS = 'mod+shift+m'

const isCard = ({ target }: ActionPlace) => target.kind === 'card'
const isOneCard = (place: ActionPlace) => isCard(place) && place.ids.length === 1
const isCell = ({ target }: ActionPlace) => target.kind === 'cell' && target.laneId !== STEP_ROW
const isAnything = ({ kind }: ActionPlace) => kind !== null

function cardOf(editor: Editor, { target }: ActionPlace) {
  return target.kind === 'card' ? editor.store.row('cards', target.id) : undefined
}

function isCurveCell({ target }: ActionPlace, editor: Editor): boolean {
  if (target.kind !== 'cell') return false
  return laneKindOf(editor.store.row('lanes', target.laneId)?.kind ?? '').look === 'curve'
}

/** What can be done with cards and with the cells they stand in; and what can be done with everything alike. */
export const CARD_ACTIONS: readonly EditorAction[] = [
  {
    id: 'edit',
    icon: 'pencil',
    group: 'write',
    shortcut: 'enter',
    fits: isOneCard,
    run: (editor) => void beginEditing(editor, ''),
  },
  {
    id: 'details',
    icon: 'layout-sidebar-right-expand',
    group: 'write',
    shortcut: 'mod+enter',
    fits: isAnything,
    run: (editor) => editor.panel.set({ isOpen: true, focus: true }),
  },
  {
    id: 'comment',
    icon: 'message',
    group: 'write',
    shortcut: COMMENT_KEYS,
    isForReaders: true,
    fits: ({ target }, editor) => {
      const anchor = anchorOfTarget(editor.store.document, target)
      return anchor !== null && (editor.mayComment.value || editor.openThreads.value.has(keyOfAnchor(anchor) ?? ''))
    },
    run: (editor, { target }) => openComments(editor, target),
  },
  {
    id: 'addCard',
    icon: 'plus',
    group: 'add',
    fits: isCell,
    run: (editor, { target }) => {
      if (target.kind !== 'cell') return
      editor.edit({ kind: 'draft', laneId: target.laneId, columnId: target.columnId, after: null, typed: '' })
    },
  },
  {
    id: 'point',
    icon: 'mood-smile',
    group: 'add',
    shortcut: 'enter',
    fits: isCurveCell,
    run: (editor, { target }) => void (target.kind === 'cell' && enterCurve(editor, target.columnId)),
  },
  {
    id: 'copy',
    icon: 'copy',
    group: 'move',
    shortcut: 'mod+c',
    fits: ({ kind }) => kind === 'cards' || kind === 'lanes',
    run: copyFromMenu,
  },
  {
    id: 'cut',
    icon: 'scissors',
    group: 'move',
    shortcut: 'mod+x',
    fits: isCard,
    run: cutFromMenu,
  },
  {
    id: 'paste',
    icon: 'clipboard',
    group: 'move',
    shortcut: 'mod+v',
    fits: (place) => isCard(place) || isCell(place) || place.target.kind === 'lane',
    run: (editor) => void pasteFromMenu(editor),
  },
  {
    id: 'duplicate',
    icon: 'copy-plus',
    group: 'move',
    shortcut: 'mod+d',
    fits: isAnything,
    run: (editor) => void duplicateChosen(editor),
  },
  {
    id: 'lift',
    icon: 'arrows-move',
    group: 'move',
    shortcut: 'space',
    needsGrid: true,
    fits: isAnything,
    run: (editor) => {
      editor.moveTo(editor.position.value)
      lift(editor)
    },
  },
  {
    id: 'moveTo',
    icon: 'arrow-right',
    group: 'move',
    fits: isAnything,
    run: (editor, { kind, ids }) => editor.moveDialog.set(kind ? { kind, ids } : null),
  },
  {
    id: 'widen',
    icon: 'arrow-autofit-width',
    group: 'look',
    shortcut: 'alt+shift+right',
    fits: isOneCard,
    run: (editor) => void widen(editor, 1),
  },
  {
    id: 'narrow',
    icon: 'fold',
    group: 'look',
    shortcut: 'alt+shift+left',
    fits: (place, editor) => isOneCard(place) && (cardOf(editor, place)?.span ?? 1) > 1,
    run: (editor) => void widen(editor, -1),
  },
  {
    id: 'wholeStage',
    icon: 'columns-3',
    group: 'look',
    fits: (place, editor) =>
      isCard(place) && editor.store.row('steps', cardOf(editor, place)?.columnId ?? '') !== undefined,
    run: (editor, place) => {
      const card = cardOf(editor, place)
      const step = editor.store.row('steps', card?.columnId ?? '')
      if (!card || !step) return
      editor.run(moveCards, { ids: [...place.ids], laneId: card.laneId, columnId: step.stageId })
      editor.goToCard(card.id)
    },
  },
  {
    id: 'delete',
    icon: 'trash',
    group: 'remove',
    shortcut: 'delete',
    isDanger: true,
    fits: isAnything,
    run: (editor) => void deleteChosen(editor),
  },
]
