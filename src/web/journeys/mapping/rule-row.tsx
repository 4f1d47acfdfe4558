import { useRef } from 'react'
import { isolated } from '../../../i18n/isolate-names.ts'
import type { RuleUse } from '../../../journeys/mapping/mapping-analysis.ts'
import { useTranslate } from '../../app/language.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useRowDrag } from '../../ui/row-drag.ts'
import { RowGrip } from '../../ui/row-grip.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type EditedRule, isComplete, looksRegular } from './edited-rules.ts'
import styles from './mapping.module.css'

export const DRAGGED_RULE = 'mapping-rule'
const HOWS = ['equals', 'contains', 'pattern', 'path'] as const
/** Stands for the event's name among the columns. */
const NAME = '\0name'
const NO_STAGE = '\0none'

type RuleRowProps = {
  readonly rule: EditedRule
  readonly at: number
  readonly count: number
  /** Whether a rule that is dragged would land before it. */
  readonly isDropBefore: boolean
  /** Null until it is known. */
  readonly use: RuleUse | null
  readonly columns: readonly string[]
  readonly touchpoints: readonly string[]
  readonly stages: readonly string[]
  readonly onChange: (rule: EditedRule) => void
  /** @returns whether it is there now */
  readonly onMove: (to: number) => boolean
  readonly onRemove: () => void
}

export function RuleRow({ rule, at, count, isDropBefore, use, columns, touchpoints, stages, ...on }: RuleRowProps) {
  const t = useTranslate()
  const row = useRef<HTMLLIElement>(null)
  const grip = useRef<HTMLButtonElement>(null)
  const isDragging = useRowDrag({ row, grip, kind: DRAGGED_RULE, id: rule.key, isEnabled: true })
  const place = at + 1
  const change = (part: Partial<EditedRule>) => on.onChange({ ...rule, ...part })
  const isRegular = rule.how === 'pattern' && looksRegular(rule.value) && (use === null || use.fitting === 0)
  return (
    <li
      ref={row}
      data-row=""
      className={cx(styles.rule, isDragging && styles.dragging, isDropBefore && styles.dropBefore)}
      aria-label={t('mapping.rule', { place })}
    >
      <RowGrip ref={grip} name={t('mapping.rule', { place })} at={at} count={count} onMove={on.onMove} />
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <div className={styles.fields}>
        {columns.length > 0 && (
          <Select
            label={t('mapping.on')}
            value={rule.on ?? NAME}
            onChange={(on) => change({ on: on === NAME ? null : on })}
            options={[{ id: NAME, label: t('mapping.on.name') }, ...columns.map((name) => ({ id: name, label: name }))]}
          />
        )}
        <Select
          label={t('mapping.how')}
          value={rule.how}
          onChange={(how) => change({ how })}
          options={HOWS.map((id) => ({ id, label: t(`mapping.how.${id}`) }))}
        />
        <TextField
          label={t('mapping.value')}
          value={rule.value}
          maxLength={500}
          onChange={(value) => change({ value })}
          placeholder={rule.how === 'pattern' || rule.how === 'path' ? t(`mapping.value.${rule.how}`) : ''}
          {...(isRegular ? { error: t('mapping.value.regular') } : {})}
        />
        <ComboBox
          label={t('mapping.touchpoint')}
          value={rule.touchpoint || null}
          onChange={(name) => name !== null && change({ touchpoint: name })}
          onCreate={(name) => change({ touchpoint: name.slice(0, 200) })}
          options={withOwn(touchpoints, rule.touchpoint)}
        />
        <ComboBox
          label={t('mapping.stage')}
          value={rule.stage ?? NO_STAGE}
          onChange={(name) => change({ stage: name === NO_STAGE ? null : name })}
          onCreate={(name) => change({ stage: name.slice(0, 200) })}
          options={[{ id: NO_STAGE, label: t('mapping.stage.none') }, ...withOwn(stages, rule.stage ?? '')]}
        />
      </div>
      <RuleMatches rule={rule} use={use} />
      <IconButton icon="x" size="small" label={t('mapping.remove', { place })} onPress={on.onRemove} />
    </li>
  )
}

/** A name that was made here is among those to choose from. */
function withOwn(names: readonly string[], own: string) {
  const all = own === '' || names.includes(own) ? names : [own, ...names]
  return all.map((name) => ({ id: name, label: name }))
}

function RuleMatches({ rule, use }: Pick<RuleRowProps, 'rule' | 'use'>) {
  const t = useTranslate()
  const words = () => {
    if (rule.value === '') return t('mapping.value.missing')
    if (!isComplete(rule)) return t('mapping.touchpoint.missing')
    if (use === null) return '…'
    if (use.events > 0) return t('mapping.matches', { events: use.events, names: use.names })
    return use.fitting > 0 ? t('mapping.matches.hidden', { count: use.fitting }) : t('mapping.matches.none')
  }
  const isWarning = isComplete(rule) && use !== null && use.events === 0
  return (
    <p className={cx(styles.matches, isWarning && styles.warning)}>
      {words()}
      {use !== null && use.examples.length > 0 && rule.how !== 'equals' && (
        <span className={styles.examples} dir="auto">
          {use.examples.map(isolated).join(' · ')}
        </span>
      )}
    </p>
  )
}
