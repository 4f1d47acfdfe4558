import type { Anchor } from '../../domain/comments/anchor.ts'
import { paths } from '../app/paths.ts'

/** How long the other view of the persona may take to be drawn. */
const PATIENCE_MS = 3_000

/** The keyboard goes to the button that stands beside what a thread is about, in the view where that is. */
export function goToPlace(id: string, { kind, recordId }: Anchor, navigate: (path: string) => void): void {
  const selector = `[data-comment="${CSS.escape(`${kind}/${recordId}`)}"]`
  const find = () => document.querySelector<HTMLElement>(selector)
  const reveal = (element: HTMLElement) => {
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
  }
  const there = find()
  if (there) {
    reveal(there)
    return
  }
  const isInMap = kind === 'section' || (kind === 'note' && !location.pathname.endsWith('/empathy'))
  navigate(paths.persona(id, isInMap ? 'empathy' : undefined))
  const until = performance.now() + PATIENCE_MS
  const wait = () => {
    const element = find()
    if (element) reveal(element)
    else if (performance.now() < until) requestAnimationFrame(wait)
  }
  requestAnimationFrame(wait)
}
