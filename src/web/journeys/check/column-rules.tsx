import { columnsOf } from '../../../domain/map/columns.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import type { ColumnRule, Rules } from '../../../journeys/conformance/expected-from-map.ts'
import type { GraphNode } from '../../../journeys/graph/graph.ts'
import { useTranslate } from '../../app/language.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { NamesField } from '../names-field.tsx'
import type { HueOf } from '../use-hues.ts'
import styles from './check.module.css'

type ColumnRulesProps = {
  readonly map: JourneyMap
  readonly rules: Rules
  readonly onChange: (rules: Rules) => void
  readonly names: readonly GraphNode[]
  readonly hueOf: HueOf
  readonly titleOf: (id: string) => string
}

/** Which events show that a customer came to a column of the map, and whether it may be left out. */
export function ColumnRules({ map, rules, onChange, names, hueOf, titleOf }: ColumnRulesProps) {
  const t = useTranslate()
  const change = (id: string, part: Partial<ColumnRule>) =>
    onChange({ ...rules, [id]: { events: [], ...rules[id], ...part } })
  return (
    <fieldset className={styles.rules}>
      <legend className={styles.legend}>{t('analyses.check.rules')}</legend>
      <ol className={styles.columns}>
        {columnsOf(map).map(({ id, stage }) => {
          const { events = [], optional = false } = rules[id] ?? {}
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
                onChange={(next) => change(id, { events: next })}
                hueOf={hueOf}
              />
              {events.length > 0 && (
                <Checkbox isSelected={optional} onChange={(next) => change(id, { optional: next })}>
                  {t('analyses.funnel.optional')}
                </Checkbox>
              )}
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
