import { useState } from 'react'
import { columnsOf, lanesOf, stagesOf } from '../../../domain/map/columns.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { textSummary } from '../../../domain/map/text-summary.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useGridClipboard } from '../clipboard/use-grid-clipboard.ts'
import { MapMarks } from '../presence/map-marks.tsx'
import { useDerived, useEditor } from '../state/use-editor.ts'
import styles from './outline.module.css'
import { OutlineStage } from './outline-stage.tsx'
import { OutlineTable } from './outline-table.tsx'
import { placedCards } from './placed-cards.ts'
import { standWhereFocused, useOutlineFocus } from './use-outline-focus.ts'

const TABLES = ['map', 'cards', 'lanes', 'stages', 'steps', 'points', 'personas'] as const

/** The whole map as headings and lists, or as a table; nothing is left out of it, and all of it can be edited by keyboard. */
export default function OutlineView() {
  const t = useTranslate()
  const editor = useEditor()
  const map = useDerived(TABLES, identity)
  const mayEdit = useObservable(editor.mayEdit)
  useOutlineFocus()
  const clipboard = useGridClipboard()
  const [form, setForm] = useState<'list' | 'table'>('list')
  const [showsEmpty, setShowsEmpty] = useState(false)
  const columns = columnsOf(map)
  const lanes = lanesOf(map)
  const cards = placedCards(map)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what is focused in it
    <div className={styles.scroll} data-scroller onFocus={(event) => standWhereFocused(editor, event)} {...clipboard}>
      <div className={styles.tools}>
        <div className={styles.about}>
          <p>{textSummary(map, t)}</p>
          {mayEdit && (
            <p id="outline-keys" className={styles.keys}>
              {t('editor.outline.keys')}
            </p>
          )}
        </div>
        {form === 'list' && (
          <Switch isSelected={showsEmpty} onChange={setShowsEmpty}>
            {t('editor.outline.showEmpty')}
          </Switch>
        )}
        <SegmentedControl
          label={t('editor.outline.form')}
          options={[
            { id: 'list', label: t('editor.outline.list'), icon: 'list' },
            { id: 'table', label: t('editor.outline.table'), icon: 'table' },
          ]}
          value={form}
          onChange={setForm}
        />
      </div>
      {form === 'list' ? (
        <div className={styles.list}>
          {stagesOf(map).map((stage) => (
            <OutlineStage
              key={stage.id}
              stage={stage}
              columns={columns.filter((column) => column.stage.id === stage.id)}
              lanes={lanes}
              cards={cards}
              showsEmpty={showsEmpty}
            />
          ))}
        </div>
      ) : (
        <OutlineTable columns={columns} lanes={lanes} cards={cards} />
      )}
      <MapMarks />
    </div>
  )
}

function identity(map: JourneyMap): JourneyMap {
  return map
}
