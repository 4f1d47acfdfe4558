import { useFormat, useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { askedOf } from './filter-address.ts'
import styles from './filter-bar.module.css'
import { type LookedAt, useLookedAt } from './looked-at.tsx'
import { type FilterPart, useFilterParts } from './use-filter-parts.ts'
import { useJourneyCount } from './use-journey-count.ts'

/** What stands where a filter lets nobody through: which of its conditions is to blame, and the way out. */
export function Nobody() {
  const t = useTranslate()
  const lookedAt = useLookedAt()
  const partsOf = useFilterParts()
  const parts = lookedAt?.filter ? partsOf(lookedAt.filter) : []
  return (
    <div className={styles.nobody}>
      <p className={styles.nobodyHead}>
        <Icon name="filter-off" size={20} />
        {t(lookedAt?.filter === null ? 'data.compare.nobodyElse' : 'data.nobody')}
      </p>
      {lookedAt && parts.length > 0 && (
        <>
          <p>{t(parts.length === 1 ? 'data.nobody.one' : 'data.nobody.parts')}</p>
          <ul className={styles.parts}>
            {parts.map((part) => (
              <Part key={part.id} part={part} isOnly={parts.length === 1} {...lookedAt} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type PartProps = LookedAt & { readonly part: FilterPart; readonly isOnly: boolean }

function Part({ part: { icon, words, rest, alone }, isOnly, dataSet, onChange }: PartProps) {
  const t = useTranslate()
  const { number } = useFormat()
  const own = useJourneyCount(dataSet, askedOf(alone))
  const without = useJourneyCount(dataSet, askedOf(rest))
  return (
    <li className={styles.part}>
      <Icon name={icon} />
      <span className={styles.partWords}>
        <strong>{words}</strong>
        {own !== undefined && without !== undefined && (
          <span>
            {t('data.nobody.part', { own, all: number(dataSet.cases) })}
            {!isOnly && ` ${t('data.nobody.without', { count: without })}`}
          </span>
        )}
      </span>
      <Button size="small" icon="x" onPress={() => onChange(rest)} aria-label={t('ui.remove', { name: words })}>
        {t('data.nobody.remove')}
      </Button>
    </li>
  )
}
