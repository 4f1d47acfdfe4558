import { useState } from 'react'
import type { Column } from '../../../domain/map/columns.ts'
import type { Way } from '../../../domain/map/map-type.ts'
import type { Rules } from '../../../journeys/conformance/expected-from-map.ts'
import type { GraphNode } from '../../../journeys/graph/graph.ts'
import { useTranslate } from '../../app/language.tsx'
import { NamesField } from '../names-field.tsx'
import type { HueOf } from '../use-hues.ts'
import shared from '../views.module.css'
import styles from './check.module.css'
import { WayFields } from './way-fields.tsx'

type ColumnRulesProps = {
  readonly columns: readonly Column[]
  readonly rules: Rules
  readonly onChange: (id: string, events: readonly string[]) => void
  /** Null: one may not change the map. */
  readonly onWay: ((id: string, fields: Partial<Way>) => void) | null
  readonly names: readonly GraphNode[]
  readonly hueOf: HueOf
  readonly titleOf: (id: string) => string
}

/** Which events show that a customer came to a column of the map, and how the map says that a journey may go by it. */
export function ColumnRules({ columns, rules, onChange, onWay, names, hueOf, titleOf }: ColumnRulesProps) {
  const t = useTranslate()
  // What the events say comes first; where no event shows any step one has to say it.
  const [isOpen, setIsOpen] = useState(() => Object.values(rules).every((events) => events.length === 0))
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={shared.summary}>{t('analyses.check.rules')}</summary>
      <ol className={styles.columns}>
        {columns.map((column) => {
          const { id, stage } = column
          const events = rules[id] ?? []
          return (
            <li
              key={id}
              className={styles.column}
              data-stage={stage.colour}
              data-empty={events.length === 0 || undefined}
            >
              <NamesField
                label={titleOf(id)}
                placeholder={t('analyses.check.noEvent')}
                options={names}
                value={events}
                onChange={(next) => onChange(id, next)}
                hueOf={hueOf}
              />
              {onWay && (
                <WayFields
                  columns={columns}
                  column={column}
                  titleOf={titleOf}
                  onChange={(fields) => onWay(id, fields)}
                />
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
