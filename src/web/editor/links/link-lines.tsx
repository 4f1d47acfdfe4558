import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { living } from '../../../domain/map/columns.ts'
import type { Link } from '../../../domain/map/map-type.ts'
import { useObservable } from '../../data/connection.ts'
import { keyOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './link-lines.module.css'
import { type CardBox, linkPath } from './link-path.ts'

/**
 * The links of the chosen cards as lines over the map. Nothing is measured or drawn while no card with links is chosen.
 * Words say the same in the cards and in the panel, so the lines are for the eye alone.
 */
export function LinkLines() {
  const editor = useEditor()
  const { kind, ids } = useObservable(editor.selection)
  const { store } = editor
  const subscribe = useCallback((listener: () => void) => store.subscribeTable('links', listener), [store])
  const links = useSyncExternalStore(subscribe, () => store.table('links'))
  if (kind !== 'cards' || ids.size === 0) return null
  const own = living(links).filter(({ fromId, toId }) => ids.has(fromId) || ids.has(toId))
  return own.length === 0 ? null : <Lines links={own} />
}

type Line = { readonly link: Link; readonly path: string }

function Lines({ links }: { readonly links: readonly Link[] }) {
  const picture = useRef<SVGSVGElement>(null)
  const lines = useLines(picture, links)
  return (
    <svg ref={picture} className={styles.lines} aria-hidden="true">
      <defs>
        <marker
          id="editor-link-end"
          markerUnits="userSpaceOnUse"
          refX="8"
          refY="4.5"
          markerWidth="9"
          markerHeight="9"
          orient="auto"
        >
          <path className={styles.head} d="M0,0 L9,4.5 L0,9 Z" />
        </marker>
      </defs>
      {lines.map(({ link, path }) => (
        <g key={link.id}>
          <path className={styles.halo} d={path} />
          <path
            className={styles.line}
            d={path}
            {...(link.kind === 'relates' ? {} : { markerEnd: 'url(#editor-link-end)' })}
          />
        </g>
      ))}
    </svg>
  )
}

/** Measured anew when the map's size or places change: a card grows, a lane is folded, one scrolls to what was not laid out. */
function useLines(picture: RefObject<SVGSVGElement | null>, links: readonly Link[]): readonly Line[] {
  const editor = useEditor()
  const [lines, setLines] = useState<readonly Line[]>([])
  const key = links.map(({ id, kind }) => `${id}/${kind}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the links
  useEffect(() => {
    const sheet = picture.current?.parentElement
    if (!sheet) return
    let frame = 0
    const measure = () => {
      frame = 0
      setLines(linesIn(sheet, links))
    }
    const soon = () => {
      frame ||= requestAnimationFrame(measure)
    }
    measure()
    const observer = new ResizeObserver(soon)
    observer.observe(sheet)
    const stop = editor.store.subscribe(soon)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      stop()
    }
  }, [picture, editor, key])
  return lines
}

function linesIn(sheet: HTMLElement, links: readonly Link[]): Line[] {
  const origin = sheet.getBoundingClientRect()
  // The map is looked at through a lens; its own px are what the lines are drawn in.
  const zoom = origin.width / sheet.offsetWidth
  const boxOf = (id: string): CardBox | null => {
    const box = document.getElementById(keyOf({ kind: 'card', id }))?.getBoundingClientRect()
    if (!box || box.width === 0) return null
    const x = (value: number) => (value - origin.left) / zoom
    const y = (value: number) => (value - origin.top) / zoom
    return { left: x(box.left), right: x(box.right), top: y(box.top), bottom: y(box.bottom) }
  }
  return links.flatMap((link) => {
    const [from, to] = [boxOf(link.fromId), boxOf(link.toId)]
    return from && to ? [{ link, path: linkPath(from, to) }] : []
  })
}
