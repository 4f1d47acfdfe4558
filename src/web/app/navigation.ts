import { paths } from './paths.ts'

export type NavigationEntry = {
  readonly id: 'maps' | 'inbox' | 'personas' | 'data' | 'library' | 'settings'
  readonly href: string
  readonly icon: string
  /** Whether the screen at the address belongs to the entry. */
  readonly owns: (location: string) => boolean
}

/** The screens of the navigation, in order. A screen that isn't there has no entry. */
export const NAVIGATION: readonly NavigationEntry[] = [
  {
    id: 'maps',
    href: paths.maps(),
    icon: 'map-2',
    owns: (location) => /^\/(maps\/.*|archive|trash)?$/.test(location),
  },
  { id: 'inbox', href: paths.inbox(), icon: 'message', owns: (location) => location === '/inbox' },
  { id: 'personas', href: paths.personas(), icon: 'users', owns: (location) => location.startsWith('/personas') },
  { id: 'data', href: paths.dataSets(), icon: 'chart-sankey', owns: (location) => location.startsWith('/data') },
  { id: 'library', href: paths.library(), icon: 'books', owns: (location) => location.startsWith('/library') },
  { id: 'settings', href: paths.settings(), icon: 'settings', owns: (location) => location.startsWith('/settings') },
]
