import { columnsOf } from '../../../domain/map/columns.ts'
import { setWay } from '../../../domain/map/commands/ways.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { useColumnTitles } from '../../journeys/check/use-column-titles.ts'
import { WayFields } from '../../journeys/check/way-fields.tsx'
import { useDerived, useEditor } from '../state/use-editor.ts'
import styles from './panel.module.css'

await needWords('ways')

const TABLES = ['stages', 'steps'] as const

/** How customers may go by the column; nothing of a stage that has steps. */
export default function WayField({ id }: { readonly id: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const columns = useDerived(TABLES, columnsOf)
  const titleOf = useColumnTitles(columns)
  const column = columns.find((each) => each.id === id)
  if (!column) return null
  return (
    <div className={styles.field}>
      <span className={styles.label}>{t('ways.title')}</span>
      <WayFields
        columns={columns}
        column={column}
        titleOf={titleOf}
        onChange={(fields) => editor.run(setWay, { id, fields })}
      />
    </div>
  )
}
