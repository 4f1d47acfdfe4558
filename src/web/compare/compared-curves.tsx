import type { Comparison } from '../../domain/compare/compare-maps.ts'
import type { Column } from '../../domain/map/columns.ts'
import { curvesOf, scaleOf } from '../../domain/map/curve.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { useTranslate } from '../app/language.tsx'
import { COLUMN, COLUMN_GAP, CURVE_HEIGHT, curvePath, heightOf, neutralHeight } from '../editor/curve/geometry.ts'
import styles from './compare.module.css'
import { sideMessage } from './pair.ts'

type ComparedCurvesProps = { readonly comparison: Comparison; readonly columns: readonly Column[] }

/** The curves of both maps over each other; what they say in figures stands in the row beneath. */
export function ComparedCurves({ comparison, columns }: ComparedCurvesProps) {
  const t = useTranslate()
  const { before, after, both, matching, pair } = comparison
  const scale = scaleOf(both)
  const places = new Map(columns.map(({ id }, at) => [id, at]))
  const width = columns.length * (COLUMN + COLUMN_GAP)
  const middle = (at: number) => at * (COLUMN + COLUMN_GAP) + COLUMN / 2
  const placeBefore = (id: string) => places.get(matching.after.steps.get(id) ?? matching.after.stages.get(id) ?? id)
  const lines = [...linesOf(before, 'before', placeBefore), ...linesOf(after, 'after', (id) => places.get(id))]
  if (lines.length === 0) return null
  return (
    <tr>
      <th scope="row" className={styles.lane}>
        <span className={styles.legend}>
          <span>{t('compare.curves')}</span>
          <span className={styles.key} data-side="before">
            {t(sideMessage('before', pair))}
          </span>
          <span className={styles.key} data-side="after">
            {t(sideMessage('after', pair))}
          </span>
        </span>
      </th>
      <td colSpan={columns.length} className={styles.field}>
        <svg
          role="img"
          aria-label={t('compare.curves')}
          width={width}
          height={CURVE_HEIGHT}
          viewBox={`0 0 ${width} ${CURVE_HEIGHT}`}
          className={styles.curves}
        >
          <line x1={0} x2={width} y1={neutralHeight(scale)} y2={neutralHeight(scale)} className={styles.neutral} />
          {lines.map(({ key, side, layer, points }) => (
            <g key={key} data-side={side} data-layer={layer}>
              <path d={curvePath(points, scale, middle)} />
              {points.map(({ column, value }) => (
                <circle key={column} cx={middle(column)} cy={heightOf(value, scale)} r={4} />
              ))}
            </g>
          ))}
        </svg>
      </td>
    </tr>
  )
}

function linesOf(map: JourneyMap, side: 'before' | 'after', placeOf: (columnId: string) => number | undefined) {
  return curvesOf(map).map(({ personaId, layer, points }) => ({
    key: `${side}/${personaId}/${layer}`,
    side,
    layer,
    points: points.flatMap(({ point, column }) => {
      const at = placeOf(column.id)
      return at === undefined ? [] : [{ column: at, value: point.value }]
    }),
  }))
}
