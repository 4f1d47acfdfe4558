import type { Comparison } from '../../domain/compare/compare-maps.ts'
import { faceFor, feelingMessage } from '../../domain/emotion.ts'
import type { Column } from '../../domain/map/columns.ts'
import { curveOwners, scaleOf } from '../../domain/map/curve.ts'
import { LAYERS, type Point, pointId } from '../../domain/map/map-type.ts'
import { InterfaceWords } from '../app/interface-words.tsx'
import { useTranslate } from '../app/language.tsx'
import { useDirectory } from '../editor/state/directory.ts'
import { Emoji } from '../ui/emoji.tsx'
import { Icon } from '../ui/icon.tsx'
import { ChangeMarks } from './change-mark.tsx'
import styles from './compare.module.css'
import { anchorOf, type Marks, markKey, placeAt } from './marks.ts'

type FeelingsProps = {
  readonly comparison: Comparison
  readonly column: Column
  readonly side: 'before' | 'after' | 'both'
  readonly marks: Marks
}

/** What each persona feels in a column, and what was expected: before, after, or from one to the other. */
export function Feelings({ comparison, column, side, marks }: FeelingsProps) {
  const t = useTranslate()
  const { people } = useDirectory()
  const { both, before, after, matching, pair } = comparison
  const owners = curveOwners(both)
  const oldColumn = matching.before.steps.get(column.id) ?? matching.before.stages.get(column.id) ?? column.id
  return owners.flatMap((personaId) =>
    LAYERS.flatMap((layer) => {
      const id = pointId(column.id, personaId, layer)
      const old = side === 'after' ? undefined : before.points[pointId(oldColumn, personaId, layer)]
      const fresh = side === 'before' ? undefined : after.points[id]
      if (!old && !fresh) return []
      const key = markKey('points', fresh ? id : (old?.id ?? id))
      const isSame = old?.value === fresh?.value && old?.word === fresh?.word && old?.emoji === fresh?.emoji
      const who = people.get(personaId)?.name ?? (owners.length > 1 ? t('map.persona') : '')
      return [
        <div
          key={id}
          {...(side === 'before' ? {} : placeAt(anchorOf('points', fresh ? id : (old?.id ?? id))))}
          className={styles.feeling}
        >
          <span className={styles.who}>
            {who} {pair === 'change' && <InterfaceWords>{t(`map.layer.${layer}`)}</InterfaceWords>}
          </span>
          <span className={styles.values}>
            {old && <Value point={old} comparison={comparison} side="before" isFaded={side === 'both' && !isSame} />}
            {old && fresh && !isSame && <Icon name="arrow-right" isDirectional size={14} />}
            {fresh && !(old && isSame) && <Value point={fresh} comparison={comparison} side="after" />}
          </span>
          {side !== 'before' && (
            <span className={styles.marks}>
              <ChangeMarks kinds={marks.get(key)} />
            </span>
          )}
        </div>,
      ]
    }),
  )
}

type ValueProps = {
  readonly point: Point
  readonly comparison: Comparison
  readonly side: 'before' | 'after'
  readonly isFaded?: boolean
}

function Value({ point, comparison, side, isFaded = false }: ValueProps) {
  const t = useTranslate()
  const scale = scaleOf(comparison[side])
  return (
    <span className={isFaded ? styles.faded : undefined}>
      <Emoji emoji={point.emoji || faceFor(point.value, scale)} size={20} /> {point.value}{' '}
      <span dir="auto">{point.word || t(feelingMessage(point.value, scale))}</span>
    </span>
  )
}
