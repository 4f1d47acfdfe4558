import { type ComponentType, useEffect, useLayoutEffect, useState } from 'react'
import type { PaletteProps } from './command-palette.tsx'

type HostProps = { readonly isOpen: boolean; readonly onClose: () => void }

/**
 * The command palette. Where there is a keyboard it is fetched beforehand; what is typed while it is still on its way is
 * kept for it and never reaches the screen behind. No `lazy`: React shows what was suspended only a moment later.
 */
export function PaletteHost({ isOpen, onClose }: HostProps) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null)
  const typed = useTypedMeanwhile(isOpen && Palette === null, onClose)
  useEffect(() => {
    if (Palette || !(isOpen || window.matchMedia('(hover: hover) and (width >= 640px)').matches)) return
    void import('./command-palette.tsx').then((module) => setPalette(() => module.default))
  }, [isOpen, Palette])
  return isOpen && Palette && <Palette typed={typed} onClose={onClose} />
}

function useTypedMeanwhile(isWaiting: boolean, onClose: () => void): string {
  const [typed, setTyped] = useState('')
  useLayoutEffect(() => {
    if (!isWaiting) return
    setTyped('')
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.key === 'Escape') onClose()
      else if (event.key === 'Backspace') setTyped((before) => before.slice(0, -1))
      else if ([...event.key].length === 1) setTyped((before) => before + event.key)
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [isWaiting, onClose])
  return typed
}
