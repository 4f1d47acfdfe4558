import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Link } from 'wouter'
import { useFormat, useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import type { DataSet } from '../data/events.ts'
import { useMayEdit } from '../data/me.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx'
import { DataSetFacts } from './data-set-facts.tsx'
import styles from './data-sets.module.css'
import { DropDataSet } from './drop-data-set.tsx'

/** Every data set with what it holds; those that changed last come first. */
export function DataSetGrid({ sets }: { readonly sets: readonly DataSet[] }) {
  const t = useTranslate()
  const format = useFormat()
  const mayEdit = useMayEdit()
  const [going, setGoing] = useState<DataSet | null>(null)
  return (
    <>
      <ul className={styles.grid} aria-label={t('data.title')}>
        {sets.map((set) => (
          <li key={set.id} className={styles.card}>
            <div className={styles.cardHead}>
              <Icon name="chart-sankey" size={20} className={styles.mark} />
              <h2 className={styles.name}>
                <Link href={paths.dataSet(set.id)} className={styles.link as string} dir="auto">
                  {set.name}
                </Link>
              </h2>
              {mayEdit && (
                <MenuTrigger>
                  <AriaButton className={cx(styles.menu)} aria-label={t('data.menu', { name: set.name })}>
                    <Icon name="dots-vertical" />
                  </AriaButton>
                  <Menu placement="bottom end">
                    <MenuItem icon="trash-x" isDanger onAction={() => setGoing(set)}>
                      {t('data.drop.action')}
                    </MenuItem>
                  </Menu>
                </MenuTrigger>
              )}
            </div>
            <DataSetFacts set={set} />
            <p className={styles.source}>
              {set.source && <span dir="auto">{set.source.file}</span>}
              <time dateTime={new Date(set.updatedAt).toISOString()} title={format.dateTime(set.updatedAt)}>
                {format.relative(set.updatedAt, Date.now())}
              </time>
            </p>
          </li>
        ))}
      </ul>
      <DropDataSet set={going} onClose={() => setGoing(null)} />
    </>
  )
}
