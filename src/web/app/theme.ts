import { useSyncExternalStore } from 'react'
import { stored } from './stored.ts'

export const THEME_CHOICES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

const remembered = stored<ThemeChoice>('polku.theme', THEME_CHOICES)
const listeners = new Set<() => void>()

/** Puts the remembered theme on the page; called once before anything is drawn. */
export function applyTheme(): void {
  const choice = remembered.read() ?? 'system'
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
}

export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const choice = useSyncExternalStore(subscribe, () => remembered.read() ?? 'system')
  return [choice, choose]
}

/** The theme of the account, where this browser has none of its own yet. */
export function adoptTheme(choice: ThemeChoice): void {
  if (remembered.read() === null) choose(choice)
}

function choose(choice: ThemeChoice): void {
  remembered.write(choice)
  applyTheme()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
