import { columnsOf } from '../../../domain/map/columns.ts'
import { WAY_ICONS, wayInWords, wayMarks } from '../../../domain/map/ways.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { useDerived } from '../state/use-editor.ts'
import styles from './way-marks.module.css'

await needWords('ways')

const TABLES = ['stages', 'steps'] as const

type WayMarksProps = {
  /** A column: a step, or a stage without steps. */
  readonly columnId: string
  /** Where there is room what the marks say stands beside them; else whoever points at one reads it. */
  readonly isInWords?: boolean
  readonly id?: string
}

/** That a column may be left out, is an alternative, may come again: small signs beside its name. */
export default function WayMarks({ columnId, isInWords = false, id }: WayMarksProps) {
  const t = useTranslate()
  const columns = useDerived(TABLES, columnsOf)
  const marks = wayMarks(
    columns,
    columns.findIndex((column) => column.id === columnId),
  )
  if (marks.length === 0) return null
  return (
    <span id={id} className={isInWords ? styles.words : styles.marks}>
      {marks.map((mark) => {
        const words = wayInWords(mark, columns, t)
        return (
          <span key={mark.kind} className={styles.mark} title={isInWords ? undefined : words}>
            <Icon name={WAY_ICONS[mark.kind]} size={14} {...(isInWords ? {} : { label: words })} />
            {isInWords && <bdi>{words}</bdi>}
          </span>
        )
      })}
    </span>
  )
}
