import { useState } from 'react'
import { touchpointName } from '../../../journeys/mapping/guess-rules.ts'
import type { Unmapped } from '../../../journeys/mapping/unmapped.ts'
import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { useFigures } from '../use-figures.ts'
import { type EditedRule, editedRule } from './edited-rules.ts'
import styles from './mapping.module.css'

type UnmappedNamesProps = {
  readonly left: Unmapped
  /** All events. */
  readonly all: number
  readonly mayEdit: boolean
  readonly onMake: (rules: readonly EditedRule[]) => void
}

/** Names that no rule fits, the most frequent first; one click makes a rule of one, or of those that were chosen. */
export function UnmappedNames({ left, all, mayEdit, onMake }: UnmappedNamesProps) {
  const t = useTranslate()
  const { number, share } = useFigures()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const there = chosen.filter((name) => left.names.some((one) => one.name === name))
  const make = (names: readonly string[]) => {
    const touchpoint = touchpointName(names[0] ?? '') || (names[0] ?? '').trim().slice(0, 200)
    onMake(names.map((value) => editedRule({ value, touchpoint })))
    setChosen([])
  }
  const most = left.names[0]?.count ?? 1
  return (
    <section className={styles.left} aria-labelledby="mapping-left">
      <header className={styles.head}>
        <h2 id="mapping-left" className={styles.heading}>
          {t('mapping.left')}
        </h2>
        <p className={styles.soft}>
          {left.events === 0
            ? t('mapping.left.none')
            : t('mapping.left.count', { events: left.events, all, share: share(left.events / all) })}
        </p>
        {mayEdit && there.length > 1 && (
          <Button size="small" icon="plus" onPress={() => make(there)}>
            {t('mapping.left.chosen', { count: there.length })}
          </Button>
        )}
      </header>
      <ul className={styles.names}>
        {left.names.map(({ name, count }) => (
          <li key={name} className={styles.name}>
            {mayEdit && (
              <Checkbox
                aria-label={t('mapping.left.choose', { name })}
                isSelected={there.includes(name)}
                onChange={(isOn) => setChosen(isOn ? [...there, name] : there.filter((one) => one !== name))}
              />
            )}
            <span className={styles.nameWords} dir="auto">
              {name}
            </span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <span className={styles.figure}>{number(count)}</span>
            {mayEdit && (
              <Button
                size="small"
                variant="quiet"
                icon="plus"
                aria-label={t('mapping.left.rule.of', { name })}
                onPress={() => make([name])}
              >
                {t('mapping.left.rule')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {left.other.names > 0 && (
        <p className={styles.soft}>{t('mapping.left.other', { names: left.other.names, events: left.other.events })}</p>
      )}
    </section>
  )
}
