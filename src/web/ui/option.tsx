import type { ReactNode } from 'react'
import { ListBoxItem } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './list-box.module.css'

/** One thing to choose in a `Select` or a `ComboBox`. */
export type Option<Id extends string = string> = {
  readonly id: Id
  readonly label: string
  readonly description?: string
  readonly icon?: string
  /** In place of an icon: an avatar, a colour. */
  readonly picture?: ReactNode
}

export function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.option)}>
      {({ isSelected }) => (
        <>
          {option.picture ?? (option.icon && <Icon name={option.icon} className={styles.icon} />)}
          <span className={styles.words}>
            <Text slot="label">{option.label}</Text>
            {option.description && (
              <Text slot="description" className={cx(styles.description)}>
                {option.description}
              </Text>
            )}
          </span>
          {isSelected && <Icon name="check" className={styles.check} />}
        </>
      )}
    </ListBoxItem>
  )
}
