import { Icon } from './icon.tsx'
import styles from './icon-picker.module.css'
import { OneOf } from './one-of.tsx'

export type IconPickerProps = {
  readonly label: string
  readonly icons: readonly string[]
  readonly value: string
  readonly onChange: (icon: string) => void
  readonly onPress?: () => void
}

/** One of many icons, in a grid that the arrow keys walk. */
export function IconPicker({ icons, ...props }: IconPickerProps) {
  return (
    <OneOf
      {...props}
      choices={icons.map((icon) => ({
        id: icon,
        label: icon.replaceAll('-', ' '),
        content: <Icon name={icon} size={20} />,
      }))}
      className={styles.icons}
      choiceClass={styles.icon}
    />
  )
}
