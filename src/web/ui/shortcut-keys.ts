import type { MessageId } from '../../i18n/message.ts'

/** One key: a sign, or the message with its name. */
export type KeyPart = string | { readonly message: MessageId }

const APPLE: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', enter: '↩', backspace: '⌫' }
const OTHER: Readonly<Record<string, KeyPart>> = {
  mod: { message: 'ui.key.ctrl' },
  shift: { message: 'ui.key.shift' },
  alt: { message: 'ui.key.alt' },
  enter: { message: 'ui.key.enter' },
}
const EVERYWHERE: Readonly<Record<string, KeyPart>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  escape: { message: 'ui.key.escape' },
  delete: { message: 'ui.key.delete' },
  space: { message: 'ui.key.space' },
  tab: { message: 'ui.key.tab' },
  plus: '+',
}

/** "mod+shift+z" as the signs of the keys. */
export function shortcutParts(keys: string, apple: boolean): KeyPart[] {
  return keys.split('+').map((key) => {
    const own = apple ? APPLE[key] : OTHER[key]
    return own ?? EVERYWHERE[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  })
}

export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Names of `KeyboardEvent.key` that a shortcut writes in another way. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  ' ': 'space',
  '+': 'plus',
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
}

/**
 * Whether a key press is the shortcut. `mod` is ⌘ on a Mac and Ctrl elsewhere. Signs that need Shift on some
 * keyboards ("?") are met with or without it.
 */
export function isShortcut(keys: string, press: KeyPress, apple: boolean): boolean {
  const parts = keys.split('+')
  const wanted = parts.at(-1) as string
  const pressed = KEY_NAMES[press.key.toLowerCase()] ?? press.key.toLowerCase()
  if (pressed !== wanted) return false
  const mod = apple ? press.metaKey : press.ctrlKey
  const other = apple ? press.ctrlKey : press.metaKey
  const isSign = wanted.length === 1 && wanted.toUpperCase() === wanted.toLowerCase()
  return (
    mod === parts.includes('mod') &&
    !other &&
    press.altKey === parts.includes('alt') &&
    (isSign || press.shiftKey === parts.includes('shift'))
  )
}
