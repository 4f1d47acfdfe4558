import { paths } from '../app/paths.ts'
import type { Surface } from '../presence/surface.ts'

const VIEWS = ['profile', 'empathy'] as const

/** A persona's screen, as far as others who are on it are concerned. */
export function personaSurface(id: string, view: string | undefined, navigate: (path: string) => void): Surface {
  return {
    view: view ?? 'profile',
    views: VIEWS,
    goTo: (next) => navigate(paths.persona(id, next === 'empathy' ? next : undefined)),
    placeOf: (element) => element.closest<HTMLElement>('[data-key]')?.dataset.key ?? '',
    reveal: (element) => element.scrollIntoView({ block: 'nearest' }),
  }
}
