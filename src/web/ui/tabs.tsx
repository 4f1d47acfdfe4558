import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './tabs.module.css'

export type TabItem<Id extends string = string> = {
  readonly id: Id
  readonly label: string
  readonly icon?: string
  /** A figure beside the label. */
  readonly count?: string
}

export type TabsProps<Id extends string> = {
  readonly label: string
  readonly tabs: readonly TabItem<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** What the chosen tab shows. */
  readonly children: ReactNode
}

/** Several faces of one thing; only the chosen one is drawn. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, children }: TabsProps<Id>) {
  return (
    <AriaTabs className={cx(styles.tabs)} selectedKey={value} onSelectionChange={(key) => onChange(key as Id)}>
      <TabList aria-label={label} className={cx(styles.list)} items={tabs} dependencies={[tabs]}>
        {({ id, label, icon, count }) => (
          <Tab id={id} className={cx(styles.tab)}>
            {icon && <Icon name={icon} />}
            {label}
            {count && <span className={styles.count}>{count}</span>}
          </Tab>
        )}
      </TabList>
      {/* A panel that stays would keep the id of its first tab, and the chosen tab would name none. */}
      <TabPanel key={value} id={value} className={cx(styles.panel)}>
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
