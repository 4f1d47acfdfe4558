import { useState } from 'react'
import { useLocation } from 'wouter'
import { useActions } from './action-registry.ts'
import { useTranslate } from './language.tsx'
import { NAVIGATION } from './navigation.ts'

/** What can be done everywhere: find, see the keys, go to a screen. */
export function useFrameActions(toggleNavigation: () => void) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const [open, setOpen] = useState<'palette' | 'sheet' | null>(null)
  const section = t('app.section.everywhere')
  useActions([
    {
      id: 'app.palette',
      label: t('app.palette.open'),
      section,
      icon: 'search',
      shortcut: 'mod+k',
      inFields: true,
      run: () => setOpen('palette'),
    },
    {
      id: 'app.shortcuts',
      label: t('app.shortcuts'),
      section,
      icon: 'keyboard',
      shortcut: '?',
      run: () => setOpen('sheet'),
    },
    {
      id: 'app.navigation',
      label: t('app.navigation.toggle'),
      section,
      icon: 'layout-sidebar-left-collapse',
      shortcut: 'mod+b',
      run: toggleNavigation,
    },
    ...NAVIGATION.map(({ id, href, icon }) => ({
      id: `app.go.${id}`,
      label: t('app.goTo', { screen: t(`app.navigation.${id}`) }),
      section: t('app.section.go'),
      icon,
      run: () => navigate(href),
    })),
  ])
  return {
    isPaletteOpen: open === 'palette',
    isSheetOpen: open === 'sheet',
    openPalette: () => setOpen('palette'),
    close: () => setOpen(null),
  }
}
