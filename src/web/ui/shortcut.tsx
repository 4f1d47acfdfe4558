import { useTranslate } from '../app/language.tsx'
import styles from './shortcut.module.css'
import { shortcutParts } from './shortcut-keys.ts'

/** Keys as they stand on the keyboard: "mod+shift+z" is ⌘⇧Z on a Mac and Ctrl Shift Z elsewhere. */
export function Shortcut({ keys }: { readonly keys: string }) {
  const t = useTranslate()
  const parts = shortcutParts(keys, isApple())
  return (
    <span className={styles.shortcut}>
      {parts.map((part) => (
        <kbd key={typeof part === 'string' ? part : part.message}>
          {typeof part === 'string' ? part : t(part.message)}
        </kbd>
      ))}
    </span>
  )
}

export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
