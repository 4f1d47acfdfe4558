import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { tickCards, untickCards } from '../../../domain/map/commands/card-marks.ts'
import { cardDisplay } from '../../../domain/map/display.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { type GridRow, personaGrid } from '../../../domain/map/persona-grid.ts'
import { plainText } from '../../../domain/rich-text.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { fileUrl } from '../../data/files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { MapPersonas } from '../frame/map-personas.tsx'
import { useDirectory } from '../state/directory.ts'
import { DIMMED } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useDerived, useEditor, useFlags } from '../state/use-editor.ts'
import table from '../views/table.module.css'
import { ViewEmpty } from '../views/view-empty.tsx'
import styles from './persona-grid.module.css'
import { useTickKeys } from './use-tick-keys.ts'

const TABLES = ['cards', 'personas', 'lanes', 'stages', 'steps'] as const

/** Which persona meets which touchpoint. A tick here is a persona on the card, and the other way round. */
export default function PersonaGridView() {
  const t = useTranslate()
  const { people } = useDirectory()
  const { personaIds, rows, totals } = useDerived(TABLES, personaGrid)
  const onKeyDown = useTickKeys()
  if (rows.length === 0 || personaIds.length === 0) {
    return (
      <ViewEmpty
        title={t('editor.grid.empty')}
        icon="checkbox"
        words={t(rows.length === 0 ? 'editor.grid.noTouchpoints' : 'editor.grid.noPersonas')}
      >
        {personaIds.length === 0 && <MapPersonas />}
      </ViewEmpty>
    )
  }
  return (
    <div className={table.scroll} data-scroller>
      <table className={table.table} onKeyDown={onKeyDown}>
        <caption className={table.caption}>{t('editor.grid.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.corner}>
              {t('editor.grid.touchpoint')}
            </th>
            {personaIds.map((id, index) => (
              <th key={id} scope="col" className={styles.person}>
                <Avatar
                  seed={people.get(id)?.avatarSeed || id}
                  src={fileUrl(people.get(id)?.portraitId ?? '')}
                  size={36}
                />
                {people.get(id)?.name || t('persona.untitled')}
                <span className={table.total}>{t('editor.grid.total', { count: totals[index] ?? 0 })}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groupedByStage(rows).map(({ stage, rows: own }) => (
          <tbody key={stage.id} data-stage={stage.colour}>
            <tr>
              <th scope="rowgroup" colSpan={personaIds.length + 1} className={table.stage}>
                {stage.title || t('editor.untitled.stage')}
              </th>
            </tr>
            {own.map(({ card, ticks }) => (
              <Row key={card.id} card={card} ticks={ticks} personaIds={personaIds} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type RowProps = { readonly card: Card; readonly ticks: readonly boolean[]; readonly personaIds: readonly string[] }

function Row({ card, ticks, personaIds }: RowProps) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const { library, people } = useDirectory()
  const isDimmed = (useFlags(keyOf({ kind: 'card', id: card.id })) & DIMMED) !== 0
  const display = cardDisplay(card, laneKindOf('touchpoints'), library)
  const name = display.name || plainText(display.text) || t('editor.card.empty')
  const look = useObservable(editor.filterLook)
  if (isDimmed && look === 'hide') return null
  return (
    <tr className={cx(isDimmed && table.dimmed)}>
      <th scope="row" className={table.head}>
        <span className={table.touchpoint}>
          <Icon name={display.icon ?? 'hand-click'} size={18} />
          {name}
        </span>
      </th>
      {ticks.map((isTicked, index) => {
        const personaId = personaIds[index] ?? ''
        const person = people.get(personaId)?.name || t('persona.untitled')
        return (
          <td key={personaId} className={styles.cell}>
            {/* biome-ignore lint/a11y/useSemanticElements: the whole cell is the target, and shows more than a box */}
            <button
              type="button"
              role="checkbox"
              aria-checked={isTicked}
              aria-label={t('editor.grid.meets', { persona: person, touchpoint: name })}
              className={styles.tick}
              disabled={!mayEdit}
              onClick={() => editor.run(isTicked ? untickCards : tickCards, { ids: [card.id], personaId })}
            >
              {isTicked && <Icon name="check" size={20} />}
            </button>
          </td>
        )
      })}
    </tr>
  )
}

function groupedByStage(rows: readonly GridRow[]) {
  const groups = Map.groupBy(rows, ({ stage }) => stage.id)
  return [...groups.values()].map((own) => ({ stage: (own[0] as GridRow).stage, rows: own }))
}
