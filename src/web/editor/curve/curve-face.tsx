import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { type EmotionScale, feelingMessage, stepped } from '../../../domain/emotion.ts'
import { clearPoint, setPoint } from '../../../domain/map/commands/points.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { cx } from '../../ui/cx.ts'
import { Emoji } from '../../ui/emoji.tsx'
import { useCellName } from '../matrix/names.ts'
import { chooseTarget } from '../selection/choose.ts'
import { useDirectory } from '../state/directory.ts'
import { keyOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './curve.module.css'
import { faceOf } from './curve-layer.tsx'
import { heightOf, valueAt } from './geometry.ts'
import { neighbourPoint } from './neighbour-point.ts'
import type { PlacedPoint } from './place-points.ts'
import { pointKey } from './point-keys.ts'
import { PointPopover } from './point-popover.tsx'
import { useCurves } from './use-curves.ts'

export type CurveFaceProps = {
  readonly laneId: string
  readonly placed: PlacedPoint
  readonly scale: EmotionScale
}

/** A further move of the pointer than this is a drag and no click, in px. */
const DRAG_FROM = 4

/** A point of a curve: a slider that is dragged up and down or moved by the arrow keys; a click or Enter opens its words. */
export function CurveFace({ laneId, placed, scale }: CurveFaceProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { people } = useDirectory()
  const { curves } = useCurves()
  const dragged = useObservable(editor.draggedPoint)
  const request = useObservable(editor.curveRequest)
  const mayEdit = useObservable(editor.mayEdit)
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLDivElement>(null)
  const { point } = placed
  const { columnId, personaId, layer } = point
  const place = { columnId, personaId, layer }
  const value = dragged?.id === point.id ? dragged.value : point.value
  const word = point.word || t(feelingMessage(value, scale))
  const { column } = useCellName('', columnId)
  const person = people.get(personaId)?.name || t('map.everyone')

  useEffect(() => {
    if (request?.pointId !== point.id) return
    button.current?.focus()
    editor.curveRequest.set(null)
  }, [request, point.id, editor])

  const set = (next: number, merge = true) => {
    const bounded = Math.min(scale.max, Math.max(scale.min, next))
    editor.run(setPoint, { ...place, value: bounded }, merge ? { merge: `point/${point.id}` } : undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = pointKey(event.nativeEvent, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (!key) return
    event.stopPropagation()
    event.preventDefault()
    switch (key.kind) {
      case 'by':
        return mayEdit && set(stepped(value, key.by, scale))
      case 'end':
        return mayEdit && set(key.end === 'best' ? scale.max : scale.min)
      case 'beside': {
        const beside = neighbourPoint(curves, point, key.to)
        if (beside) editor.curveRequest.set({ pointId: beside.id })
        return
      }
      case 'open':
        return mayEdit && setIsOpen(true)
      case 'clear':
        if (mayEdit && editor.run(clearPoint, place).ok) leave()
        return
      case 'leave':
        return leave()
      default:
        key satisfies never
    }
  }
  const standHere = (focus: boolean) => {
    editor.moveTo({ row: laneId, column: editor.layout.value.columnIds.indexOf(columnId), item: null }, { focus })
    chooseTarget(editor)
  }
  const leave = () => standHere(true)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation()
    if (event.button !== 0 || !mayEdit) return
    const element = event.currentTarget
    const field = element.parentElement?.getBoundingClientRect()
    if (!field) return
    element.setPointerCapture(event.pointerId)
    standHere(false)
    const from = event.clientY
    let held: number | null = null
    const onMove = (move: globalThis.PointerEvent) => {
      if (held === null && Math.abs(move.clientY - from) < DRAG_FROM) return
      held = valueAt((move.clientY - field.top) / editor.zoom.value, scale)
      editor.draggedPoint.set({ id: point.id, value: held })
    }
    const end = (cancelled: boolean) => () => {
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onCancel)
      editor.draggedPoint.set(null)
      if (held === null) !cancelled && setIsOpen(true)
      else if (!cancelled) set(held, false)
    }
    const onUp = end(false)
    const onCancel = end(true)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onCancel)
  }
  return (
    <>
      <div
        ref={button}
        role="slider"
        tabIndex={-1}
        id={keyOf({ kind: 'point', id: point.id })}
        data-key={keyOf({ kind: 'point', id: point.id })}
        aria-orientation="vertical"
        aria-label={t(layer === 'expectation' ? 'editor.curve.expected' : 'editor.curve.point', {
          persona: person,
          column,
        })}
        aria-valuemin={scale.min}
        aria-valuemax={scale.max}
        aria-valuenow={value}
        aria-valuetext={t('editor.curve.value', { value, word })}
        className={cx(styles.face, layer === 'expectation' && styles.hollow, dragged?.id === point.id && styles.held)}
        style={{ insetBlockStart: heightOf(value, scale), '--aside': placed.aside } as never}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerUp={(event) => event.stopPropagation()}
      >
        <Emoji emoji={faceOf(point, value, scale)} size={26} />
        {(!placed.hidesWord || dragged?.id === point.id) && (
          <span
            className={cx(styles.word, styles[placed.side], styles[placed.align])}
            style={{ '--further': `${placed.further}px` } as never}
            dir="auto"
            aria-hidden="true"
          >
            {word}
          </span>
        )}
      </div>
      {isOpen && <PointPopover anchor={button} point={point} scale={scale} onClose={() => setIsOpen(false)} />}
    </>
  )
}
