import type { RuleUse } from '../../../journeys/mapping/mapping-analysis.ts'
import type { MappingRule } from '../../../journeys/mapping/rules.ts'
import { useTranslate } from '../../app/language.tsx'
import { FigureTable } from '../figure-table.tsx'
import styles from './mapping.module.css'

type ReadRulesProps = { readonly rules: readonly MappingRule[]; readonly uses: readonly RuleUse[] | null }

/** The rules for who may look at them alone. */
export function ReadRules({ rules, uses }: ReadRulesProps) {
  const t = useTranslate()
  if (rules.length === 0) return <p className={styles.soft}>{t('mapping.none')}</p>
  const rows = rules.map((rule, at) => ({ rule, at, use: uses?.[at] ?? null }))
  return (
    <div className={styles.mapping}>
      <p className={styles.soft}>{t('mapping.hint')}</p>
      <FigureTable
        caption={t('mapping.rules')}
        rows={rows}
        keyOf={({ at }) => `${at}`}
        columns={[
          {
            id: 'rule',
            label: t('mapping.how'),
            cell: ({ rule: { on, how, value } }) => `${on ?? t('mapping.on.name')} ${t(`mapping.how.${how}`)} ${value}`,
          },
          { id: 'touchpoint', label: t('mapping.touchpoint'), cell: ({ rule }) => rule.touchpoint },
          { id: 'stage', label: t('mapping.stage'), cell: ({ rule }) => rule.stage ?? t('mapping.stage.none') },
          {
            id: 'events',
            label: t('mapping.rules'),
            cell: ({ use }) => (use ? t('mapping.matches', { events: use.events, names: use.names }) : '…'),
          },
        ]}
      />
    </div>
  )
}
