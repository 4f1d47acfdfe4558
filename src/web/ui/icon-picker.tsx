import { ToggleButton } from 'react-aria-components/ToggleButton'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './icon-picker.module.css'
import { OneOf } from './one-of.tsx'

export type IconPickerProps = {
  readonly label: string
  readonly icons: readonly string[]
  readonly value: string
  readonly onChange: (icon: string) => void
}

/** One of many icons, in a grid that the arrow keys walk. */
export function IconPicker({ label, icons, value, onChange }: IconPickerProps) {
  return (
    <OneOf label={label} value={value} onChange={onChange} className={styles.icons}>
      {icons.map((icon) => (
        <ToggleButton key={icon} id={icon} aria-label={icon.replaceAll('-', ' ')} className={cx(styles.icon)}>
          <Icon name={icon} size={20} />
        </ToggleButton>
      ))}
    </OneOf>
  )
}
