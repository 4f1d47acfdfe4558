import drawings from 'virtual:icons'
import { isSideways } from '../../domain/sideways-icon.ts'
import { cx } from './cx.ts'
import styles from './icon.module.css'
import type { IconName } from './icon-names.ts'

export type IconProps = {
  readonly name: IconName | (string & {})
  /** Side in CSS pixels; 16 beside text, 20 alone. */
  readonly size?: number
  /** What it means, where no word beside it says so; else it is decoration. */
  readonly label?: string
  /** Turned round in right-to-left: sidebars. Arrows, undo and the like are so by themselves. */
  readonly isDirectional?: boolean
  readonly className?: string | undefined
}

/** A Tabler icon in the colour of the text around it. A name that is not in the list shows an empty circle. */
export function Icon({ name, size = 16, label, isDirectional = isSideways(name), className }: IconProps) {
  const drawing = drawings[name] ?? drawings.circle ?? ''
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden, or named by aria-label
    <svg
      {...meaning}
      className={cx(styles.icon, isDirectional && styles.directional, className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawing
        .split('|')
        .map((path) =>
          path.startsWith('*') ? (
            <path key={path} d={path.slice(1)} fill="currentColor" />
          ) : (
            <path key={path} d={path} />
          ),
        )}
    </svg>
  )
}
