import { type Column, columnAt } from '../../../domain/map/columns.ts'
import type { Way } from '../../../domain/map/map-type.ts'
import {
  alternativeMark,
  alternativeTo,
  type Stretch,
  stretchesOf,
  WAY_ICONS,
  wayInWords,
} from '../../../domain/map/ways.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './check.module.css'

await needWords('ways')

const NONE = 'none'

type WayFieldsProps = {
  readonly columns: readonly Column[]
  readonly column: Column
  readonly titleOf: (id: string) => string
  readonly onChange: (fields: Partial<Way>) => void
}

/**
 * How a journey may go by a column of the map: whether it may be left out, what it is an alternative to, with which columns
 * before it it belongs together, from where it may be gone again.
 */
export function WayFields({ columns, column: { id, stage, step }, titleOf, onChange }: WayFieldsProps) {
  const t = useTranslate()
  const { optional, togetherFrom, togetherOptional, againFrom } = step ?? stage
  const at = columnAt(columns, id)
  const before = columns.slice(0, at)
  const named = (other: string, among: readonly Column[]) => among[columnAt(among, other)]?.id ?? NONE
  const { alternatives, chosen } = alternativesFor(columns, at)
  const said = (chosen: string) => (chosen === NONE ? '' : chosen)
  return (
    <fieldset className={styles.way} aria-label={t('ways.named', { step: titleOf(id) })}>
      <Checkbox isSelected={optional} onChange={(next) => onChange({ optional: next })}>
        {t('ways.mayBeLeftOut')}
      </Checkbox>
      {alternatives.length > 0 && (
        <Select
          label={t('ways.insteadOf')}
          isLabelHidden
          isQuiet
          value={chosen?.id ?? NONE}
          onChange={(other) => onChange({ insteadOf: said(other) })}
          options={[
            { id: NONE, icon: WAY_ICONS.insteadOf, label: t('ways.noAlternative') },
            ...alternatives.map((mark) => {
              return { id: mark.of?.id ?? '', icon: WAY_ICONS.insteadOf, label: wayInWords(mark, columns, t) }
            }),
          ]}
        />
      )}
      {at > 0 && (
        <Select
          label={t('ways.togetherFrom')}
          isLabelHidden
          isQuiet
          value={named(togetherFrom, before)}
          onChange={(from) => onChange({ togetherFrom: said(from) })}
          options={[
            { id: NONE, icon: WAY_ICONS.together, label: t('ways.byItself') },
            ...before.toReversed().map((other) => {
              return { id: other.id, icon: WAY_ICONS.together, label: t('ways.together', { step: titleOf(other.id) }) }
            }),
          ]}
        />
      )}
      {named(togetherFrom, before) !== NONE && (
        <Checkbox isSelected={togetherOptional} onChange={(next) => onChange({ togetherOptional: next })}>
          {t('ways.leftOutTogether', { step: titleOf(named(togetherFrom, before)) })}
        </Checkbox>
      )}
      <Select
        label={t('ways.againFrom')}
        isLabelHidden
        isQuiet
        value={againFrom === id ? id : named(againFrom, before)}
        onChange={(from) => onChange({ againFrom: said(from) })}
        options={[
          { id: NONE, icon: WAY_ICONS.again, label: t('ways.once') },
          { id, icon: WAY_ICONS.again, label: t('ways.again') },
          ...before.toReversed().map((other) => ({
            id: other.id,
            icon: WAY_ICONS.again,
            label: t('ways.back', { step: titleOf(other.id) }),
          })),
        ]}
      />
    </fieldset>
  )
}

/** What the column at `at` may be an alternative to, as its mark would say it, and to which of them it is. */
function alternativesFor(columns: readonly Column[], at: number) {
  const stretches = stretchesOf(columns)
  const own = stretches[at] as Stretch
  const isOne = (other: number) => (own.from === at ? stretches[other]?.from === other : stretches[other] === own)
  const markOf = (other: number) => alternativeMark(columns, stretches, at, other)
  const other = alternativeTo(columns, stretches, at)
  return {
    alternatives: [...columns.keys()].filter((other) => other < at && isOne(other)).map(markOf),
    chosen: other < 0 ? null : markOf(other).of,
  }
}
