import type { PointerEvent } from 'react'
import { feelingMessage } from '../../../domain/emotion.ts'
import { setPoint } from '../../../domain/map/commands/points.ts'
import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './curve.module.css'
import { CurveFace } from './curve-face.tsx'
import { valueAt } from './geometry.ts'
import { type PlacedPoint, placePoints } from './place-points.ts'
import { useCurves } from './use-curves.ts'

/** The points of one column: faces where the curves pass, and room to set one by a click. */
export function CurveCell({ laneId, columnId }: { readonly laneId: string; readonly columnId: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const { curves, scale, owners } = useCurves()
  const showsExpectation = useObservable(editor.showsExpectation)
  const mayEdit = useObservable(editor.mayEdit)
  const shown = curves.filter(({ layer }) => layer === 'reality' || showsExpectation)
  const points = placePoints(shown, columnId, scale, (point) => point.word || t(feelingMessage(point.value, scale)))

  const setHere = (event: PointerEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.button !== 0 || !mayEdit) return
    const personaId = ownerWithout(points, owners)
    if (personaId === null) return
    const box = event.currentTarget.getBoundingClientRect()
    const zoom = editor.zoom.value
    editor.run(setPoint, { columnId, personaId, value: valueAt((event.clientY - box.top) / zoom, scale) })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard sets a point with Enter on the cell
    <div className={styles.column} onDoubleClick={(event) => event.stopPropagation()} onPointerUp={setHere}>
      {curves.length === 0 && mayEdit && <CurveHint columnId={columnId} />}
      {points.map((placed) => (
        <CurveFace key={placed.point.id} laneId={laneId} placed={placed} scale={scale} />
      ))}
    </div>
  )
}

/** The first persona that has no point here. */
export function ownerWithout(points: readonly PlacedPoint[], owners: readonly string[]): string | null {
  const taken = points.filter(({ point }) => point.layer === 'reality').map(({ point }) => point.personaId)
  return owners.find((owner) => !taken.includes(owner)) ?? null
}

/** In a lane without a feeling yet: how to set the first. The cell's name says it to those who don't see it. */
function CurveHint({ columnId }: { readonly columnId: string }) {
  const t = useTranslate()
  const [first] = useObservable(useEditor().layout).columnIds
  if (first !== columnId) return null
  return (
    <p className={styles.hint} aria-hidden="true">
      <InterfaceWords>{t('editor.curve.hint')}</InterfaceWords>
    </p>
  )
}
