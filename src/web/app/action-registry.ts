import { useEffect, useRef, useSyncExternalStore } from 'react'
import { isShortcut, type KeyPress } from '../ui/shortcut-keys.ts'

/** Something a person can do here: the command palette finds it, its keys start it, `?` lists it. */
export type AppAction = {
  readonly id: string
  readonly label: string
  /** The heading under which the palette and the list of shortcuts show it. */
  readonly section: string
  readonly icon?: string
  /** "mod+k", "?", "shift+n"; see `isShortcut`. */
  readonly shortcut?: string
  /** Keys that the screen listens to by itself: shown like the shortcut, never started from here. */
  readonly screenKeys?: string
  /** Works while typing too. Without it, keys without mod never start it there. */
  readonly inFields?: boolean
  /** Shown among the shortcuts only: keys that a screen handles by itself. */
  readonly isKeysOnly?: boolean
  readonly isDisabled?: boolean
  /** More words under which it is found. */
  readonly keywords?: string
  readonly run: () => void
}

/** What `KeyboardEvent` tells about the place of a key press. */
type Press = KeyPress & { readonly isTyping: boolean }

export type ActionRegistry = {
  /** Adds a screen's actions; gives the function that takes them away. Later ones go before earlier ones with the same keys. */
  add(actions: readonly AppAction[]): () => void
  readonly all: readonly AppAction[]
  subscribe(listener: () => void): () => void
  /** The action that the keys start, if any. */
  find(press: Press, apple: boolean): AppAction | undefined
}

export function actionRegistry(): ActionRegistry {
  const groups = new Set<readonly AppAction[]>()
  const listeners = new Set<() => void>()
  let all: readonly AppAction[] = []
  const tell = () => {
    all = [...groups].flat()
    for (const listener of listeners) listener()
  }
  return {
    get all() {
      return all
    },
    add(actions) {
      groups.add(actions)
      tell()
      return () => {
        groups.delete(actions)
        tell()
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    find: (press, apple) =>
      all.findLast(
        ({ shortcut, inFields, isDisabled, isKeysOnly }) =>
          shortcut !== undefined &&
          !isDisabled &&
          !isKeysOnly &&
          (inFields || !press.isTyping) &&
          isShortcut(shortcut, press, apple),
      ),
  }
}

/** The page's one registry. */
export const actions = actionRegistry()

/**
 * Offers actions while the component is on the screen. The list is compared by ids, labels and states, so it may be
 * made anew with every drawing.
 */
export function useActions(list: readonly AppAction[]): void {
  const latest = useRef(list)
  useEffect(() => {
    latest.current = list
  })
  const key = list
    .map(({ id, label, shortcut, screenKeys, isDisabled, section }) =>
      [id, label, shortcut, screenKeys, isDisabled, section].join('\t'),
    )
    .join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is shown of the list
  useEffect(() => {
    const runLatest = (id: string) => latest.current.find((action) => action.id === id)?.run()
    return actions.add(list.map((action) => ({ ...action, run: () => runLatest(action.id) })))
  }, [key])
}

export function useAllActions(): readonly AppAction[] {
  return useSyncExternalStore(actions.subscribe, () => actions.all)
}
