import { useEffect, useRef } from 'react'
import { LANE_KINDS } from '../../domain/lanes/registry.ts'
import type { FieldMapping, Mapping, Meaning, TableMapping } from '../../formats/table/mapping.ts'
import { useTranslate } from '../app/language.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Option } from '../ui/option.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import styles from './import.module.css'
import { columnName, laneOf, optionOf, withMeaning } from './mapping-choice.ts'
import { useTransferWords } from './transfer-words.ts'

/** Fields that are shown; a table with more is hardly a map that people drew. */
const MOST = 200
/** What a row or column can hold besides the cards of a lane, each with its icon. */
const MEANING_ICONS: Readonly<Record<Exclude<Meaning, 'cards'>, string>> = {
  ignore: 'eye-off',
  above: 'arrow-up',
  stage: 'columns-3',
  step: 'route',
  lane: 'layout-rows',
  text: 'align-left',
  persona: 'user',
  emotion: 'mood-smile',
  word: 'message',
  emoji: 'mood-happy',
  touchpoint: 'hand-click',
  channel: 'broadcast',
  presence: 'world',
  context: 'map-pin',
  department: 'building',
  tag: 'tag',
  figure: 'gauge',
  change: 'arrows-vertical',
  alt: 'accessible',
  mark: 'hash',
  answers: 'link',
  causes: 'link',
  relates: 'link',
}

type MappingFormProps = {
  readonly mapping: Mapping
  /** The table doesn't look like a journey. */
  readonly isUnsure: boolean
  readonly onChange: (mapping: Mapping) => void
}

/** How a table is read, as a table: what each row or column means, guessed first, to be corrected. */
export function MappingForm({ mapping, isUnsure, onChange }: MappingFormProps) {
  const t = useTranslate()
  const change = (at: number, table: TableMapping) =>
    onChange({ ...mapping, tables: mapping.tables.map((other, index) => (index === at ? table : other)) })
  const summary = useRef<HTMLElement>(null)
  // Who has asked to say what a table holds goes on here.
  useEffect(() => {
    if (isUnsure) summary.current?.focus()
  }, [isUnsure])
  return (
    <details className={styles.mapping} open={mapping.tables.some(({ use, confidence }) => use && confidence < 0.8)}>
      <summary ref={summary}>
        <Icon name="table" />
        {t('transferDialog.mapping')}
      </summary>
      <p className={styles.facts}>{t(isUnsure ? 'transferDialog.mapping.unsure' : 'transferDialog.mapping.hint')}</p>
      {mapping.tables.map((table, at) => (
        <TableForm key={table.table} table={table} onChange={(next) => change(at, next)} />
      ))}
    </details>
  )
}

type TableFormProps = { readonly table: TableMapping; readonly onChange: (table: TableMapping) => void }

function TableForm({ table, onChange }: TableFormProps) {
  const t = useTranslate()
  const isGrid = table.layout === 'grid'
  const set = (at: number, field: FieldMapping) =>
    onChange({ ...table, fields: table.fields.map((other, index) => (index === at ? field : other)) })
  return (
    <section className={styles.table}>
      <div className={styles.tableHeader}>
        <Checkbox isSelected={table.use} onChange={(use) => onChange({ ...table, use })}>
          <strong dir="auto">{table.title || t('transferDialog.mapping.table', { name: table.table })}</strong>
        </Checkbox>
        {table.use && (
          <SegmentedControl
            label={t('transferDialog.mapping.layout')}
            options={[
              { id: 'grid', label: t('transferDialog.mapping.grid'), icon: 'layout-rows' },
              { id: 'list', label: t('transferDialog.mapping.list'), icon: 'list' },
            ]}
            value={table.layout}
            onChange={(layout) => onChange({ ...table, layout })}
          />
        )}
      </div>
      {table.use && (
        <table className={styles.fields}>
          <thead>
            <tr>
              <th scope="col">{t(isGrid ? 'transferDialog.mapping.row' : 'transferDialog.mapping.column')}</th>
              <th scope="col">{t('transferDialog.mapping.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {table.fields.slice(0, MOST).map((field, at) => (
              <FieldRow key={field.index} field={field} isGrid={isGrid} onChange={(next) => set(at, next)} />
            ))}
          </tbody>
        </table>
      )}
      {table.use && !isGrid && (table.labels ?? 0) === 0 && (
        <Checkbox
          isSelected={table.labels !== null}
          onChange={(headed) => onChange({ ...table, labels: headed ? 0 : null, first: headed ? 1 : 0 })}
        >
          {t('transferDialog.mapping.headed')}
        </Checkbox>
      )}
      {table.use && (
        <Checkbox isSelected={table.split} onChange={(split) => onChange({ ...table, split })}>
          {t('transferDialog.mapping.split')}
        </Checkbox>
      )}
    </section>
  )
}

type FieldRowProps = {
  readonly field: FieldMapping
  readonly isGrid: boolean
  readonly onChange: (field: FieldMapping) => void
}

function FieldRow({ field, isGrid, onChange }: FieldRowProps) {
  const t = useTranslate()
  const options = useMeaningOptions()
  const number = isGrid ? (field.index + 1).toString() : columnName(field.index)
  return (
    <tr>
      <th scope="row">
        <span className={styles.field}>
          <span className={styles.number}>{number}</span>
          <span className={styles.fieldName}>
            <span dir="auto">{field.title || (laneOf(field) ? t(`lane.${field.lane}`) : '')}</span>
            {field.sample && (
              <span className={styles.sample} dir="auto">
                {field.sample}
              </span>
            )}
          </span>
        </span>
      </th>
      <td>
        <Select
          label={t('transferDialog.mapping.meaningOf', { name: field.title || number })}
          isLabelHidden
          options={options}
          value={optionOf(field)}
          onChange={(option) => onChange(withMeaning(field, option))}
        />
      </td>
    </tr>
  )
}

function useMeaningOptions(): Option[] {
  const t = useTranslate()
  const words = useTransferWords()
  const meanings = Object.entries(MEANING_ICONS).map(([meaning, icon]) => ({
    id: meaning,
    icon,
    label:
      meaning === 'ignore' || meaning === 'above'
        ? t(`transferDialog.mapping.${meaning}`)
        : (words(`transfer.field.${meaning}`) ?? meaning),
  }))
  const lanes = LANE_KINDS.map(({ kind, icon }) => ({
    id: `lane:${kind}`,
    icon,
    label: t('transferDialog.mapping.lane', { lane: t(`lane.${kind as 'text'}`) }),
  }))
  return [...meanings, ...lanes]
}
