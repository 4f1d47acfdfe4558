import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './icon-picker.module.css'

export type IconPickerProps = {
  readonly label: string
  readonly icons: readonly string[]
  readonly value: string
  readonly onChange: (icon: string) => void
}

/** One of many icons, in a grid that the arrow keys walk. */
export function IconPicker({ label, icons, value, onChange }: IconPickerProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(styles.icons)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [next] = keys
        if (next !== undefined) onChange(String(next))
      }}
    >
      {icons.map((icon) => (
        <ToggleButton key={icon} id={icon} aria-label={icon.replaceAll('-', ' ')} className={cx(styles.icon)}>
          <Icon name={icon} size={20} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
