import type { PointerEvent } from 'react'
import { setCardSpan } from '../../../domain/map/commands/cards.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { COLUMN, COLUMN_GAP } from '../curve/geometry.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './card.module.css'

/** The far edge of a card: dragged, the card covers more or fewer columns. The keyboard has Alt Shift and the arrows. */
export function CardEdge({ card, covers }: { readonly card: Card; readonly covers: number }) {
  const editor = useEditor()
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !editor.mayEdit.value) return
    event.preventDefault()
    event.stopPropagation()
    const edge = event.currentTarget
    const from = event.clientX
    const sign = getComputedStyle(edge).direction === 'rtl' ? -1 : 1
    const isOfStage = editor.store.row('stages', card.columnId) !== undefined
    const step = (COLUMN + COLUMN_GAP) * editor.zoom.value
    const gesture = `span/${card.id}/${event.timeStamp}`
    let span = card.span
    edge.setPointerCapture(event.pointerId)
    const onMove = (move: globalThis.PointerEvent) => {
      const more = Math.round((sign * (move.clientX - from)) / step)
      const wanted = Math.max(1, isOfStage ? card.span + Math.sign(more) : covers + more)
      if (wanted === span) return
      span = wanted
      editor.run(setCardSpan, { id: card.id, span }, { gesture })
    }
    const onUp = () => {
      edge.removeEventListener('pointermove', onMove)
      edge.removeEventListener('pointerup', onUp)
      edge.removeEventListener('pointercancel', onUp)
    }
    edge.addEventListener('pointermove', onMove)
    edge.addEventListener('pointerup', onUp)
    edge.addEventListener('pointercancel', onUp)
  }
  return <span className={styles.edge} data-edge="" aria-hidden="true" onPointerDown={onPointerDown} />
}
