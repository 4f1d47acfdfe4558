import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { type Place, type Walkable, type Way, walk } from './walk.ts'

const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: 'forward',
  ArrowLeft: 'backward',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}
const MIRRORED: Partial<Record<Way, Way>> = { forward: 'backward', backward: 'forward' }

/** What the picture shows of something that has the pointer or the keyboard on it: itself and what it touches. */
export type Lit = ReadonlySet<string>

/**
 * One tab stop for a picture; arrows go along its links. The element of a place has the attributes of `itemProps`.
 * @param isMirrored right to left: forward is to the left
 */
export function useWalk(picture: Walkable, isMirrored: boolean) {
  const container = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Place | null>(null)
  const [isInside, setIsInside] = useState(false)
  const [hovered, setHovered] = useState<Place | null>(null)
  const place = useMemo(() => (at && isThere(picture, at) ? at : walk(picture, NOWHERE, 'first')), [picture, at])
  const active = hovered ?? (isInside ? place : null)
  const lit = useMemo(() => (active ? litBy(picture, active) : null), [picture, active])

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const way = WAYS[event.key]
      if (!way || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      const next = walk(picture, place, isMirrored ? (MIRRORED[way] ?? way) : way)
      setHovered(null)
      setAt(next)
      // By comparing, since no selector finds an id with a character that CSS does not know, as those of start and end have.
      const places = container.current?.querySelectorAll<SVGElement | HTMLElement>('[data-place]') ?? []
      const element = [...places].find(({ dataset }) => dataset.place === keyOf(next))
      element?.focus()
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
    [picture, place, isMirrored],
  )

  const itemProps = (own: Place) => ({
    'data-place': keyOf(own),
    'data-lit': lit === null ? undefined : lit.has(keyOf(own)),
    tabIndex: keyOf(own) === keyOf(place) ? 0 : -1,
    onFocus: () => {
      setIsInside(true)
      // Arrows bring the end from which one came with them.
      setAt((before) => (before && keyOf(before) === keyOf(own) ? before : own))
    },
    onPointerEnter: () => setHovered(own),
    onPointerLeave: () => setHovered(null),
  })

  return { container, active, itemProps, containerProps: { onKeyDown, onBlur: () => setIsInside(false) } }
}

const NOWHERE: Place = { kind: 'node', id: '' }

function keyOf({ kind, id }: Place): string {
  return `${kind} ${id}`
}

function isThere({ nodes, links }: Walkable, { kind, id }: Place): boolean {
  return (kind === 'node' ? nodes : links).some((one) => one.id === id)
}

function litBy({ links }: Walkable, place: Place): Lit {
  const own = links.filter(({ id, from, to }) =>
    place.kind === 'node' ? from === place.id || to === place.id : id === place.id,
  )
  return new Set([
    keyOf(place),
    ...own.flatMap(({ id, from, to }) => [`link ${id}`, `node ${from}`, ...(to === null ? [] : [`node ${to}`])]),
  ])
}
