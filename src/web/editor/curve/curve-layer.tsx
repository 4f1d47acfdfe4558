import { type EmotionScale, faceFor } from '../../../domain/emotion.ts'
import type { Curve } from '../../../domain/map/curve.ts'
import { curveDash, curveHue } from '../../../domain/map/curve-look.ts'
import { useObservable } from '../../data/connection.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './curve.module.css'
import { COLUMN, COLUMN_GAP, CURVE_HEIGHT, curvePath, neutralHeight } from './geometry.ts'
import { useCurves } from './use-curves.ts'

/** The field and the lines of the emotion curves, behind the cells that hold their points. */
export function CurveLayer() {
  const editor = useEditor()
  const columns = useObservable(editor.layout).columnIds.length
  const dragged = useObservable(editor.draggedPoint)
  const showsExpectation = useObservable(editor.showsExpectation)
  const { curves, scale, owners } = useCurves()
  const width = columns * COLUMN + Math.max(0, columns - 1) * COLUMN_GAP
  const neutral = neutralHeight(scale)
  return (
    <svg
      className={styles.layer}
      width={width}
      height={CURVE_HEIGHT}
      viewBox={`0 0 ${width} ${CURVE_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="editor-emotion" x1="0" x2="0" y1="0" y2="1">
          <stop className={styles.top} offset="0" />
          <stop className={styles.middle} offset={neutral / CURVE_HEIGHT} />
          <stop className={styles.bottom} offset="1" />
        </linearGradient>
      </defs>
      <rect className={styles.field} width={width} height={CURVE_HEIGHT} fill="url(#editor-emotion)" />
      <line className={styles.neutral} x1={0} x2={width} y1={neutral} y2={neutral} />
      {curves
        .filter(({ layer }) => layer === 'reality' || showsExpectation)
        .map((curve) => (
          <path
            key={`${curve.personaId}/${curve.layer}`}
            className={curve.layer === 'reality' ? styles.line : styles.expected}
            data-stage={curveHue(owners.indexOf(curve.personaId))}
            strokeDasharray={curve.layer === 'reality' ? curveDash(owners.indexOf(curve.personaId)) : '1 7'}
            d={curvePath(valuesOf(curve, dragged), scale, centreOf)}
          />
        ))}
    </svg>
  )
}

export function centreOf(column: number): number {
  return column * (COLUMN + COLUMN_GAP) + COLUMN / 2
}

/** While a point is held, the line goes where it is held. */
function valuesOf({ points }: Curve, dragged: { readonly id: string; readonly value: number } | null) {
  return points.map(({ point, at }) => ({ column: at, value: dragged?.id === point.id ? dragged.value : point.value }))
}

/** The face of a point as it is held, or stands. */
export function faceOf(point: { readonly emoji: string }, value: number, scale: EmotionScale): string {
  return point.emoji || faceFor(value, scale)
}
