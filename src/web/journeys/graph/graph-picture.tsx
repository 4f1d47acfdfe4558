import { type CSSProperties, useMemo, useRef } from 'react'
import type { GraphResult } from '../../../journeys/graph/graph.ts'
import { useLanguage, useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { levelCurve } from '../pictures/curve.ts'
import { layered, type PlacedEdge } from '../pictures/layered.ts'
import styles from '../pictures/picture.module.css'
import { PictureFrame } from '../pictures/picture-frame.tsx'
import { useWalk } from '../pictures/use-walk.ts'
import { useWidth } from '../pictures/use-width.ts'
import type { Place } from '../pictures/walk.ts'
import { useFigures } from '../use-figures.ts'
import { END, type ShownEdge, type ShownGraph, START } from './shown-graph.ts'
import { useEventWords } from './use-event-words.ts'

const NODE_WIDTH = 164
const END_WIDTH = 92
const LINE = 18
/** Letters that surely fit into a line of a node. */
const LINE_LETTERS = 19
const MARGIN = 24
/** So many of the strongest ways carry their figure at all times; the others when one points at them. */
const LABELLED = 14
const THINNEST = 1.25
const THICKEST = 9
const ARROW = 7

/** What the breadth of a way and its figure say. */
export const MEASURES = ['count', 'time'] as const
export type Measure = (typeof MEASURES)[number]

type GraphPictureProps = { readonly result: GraphResult; readonly shown: ShownGraph; readonly measure: Measure }

/** Events in layers from start to end and the ways between them, the broader the more take them. */
export function GraphPicture({ result, shown, measure }: GraphPictureProps) {
  const t = useTranslate()
  const format = useFigures()
  const nameOf = useEventWords()
  const { direction } = useLanguage()
  const isMirrored = direction === 'rtl'
  const scroll = useRef<HTMLDivElement>(null)
  const width = useWidth(scroll) ?? 0
  const picture = useMemo(() => pictureOf(shown, nameOf, width), [shown, nameOf, width])
  const walkable = useMemo(
    () => ({ nodes: picture.nodes, links: shown.edges.map((edge) => ({ ...edge, value: edge.count })) }),
    [picture, shown],
  )
  const { container, active, itemProps, containerProps } = useWalk(walkable, isMirrored)
  const byName = useMemo(() => new Map(result.nodes.map((node) => [node.name, node])), [result])
  const byId = useMemo(() => new Map(shown.edges.map((edge) => [edge.id, edge])), [shown])
  const cases = result.basis.cases
  const countOf = (id: string) => (id === START || id === END ? cases : (byName.get(id)?.count ?? 0))

  const sayNode = (id: string) => {
    if (id === START) return t('analyses.graph.startSaid', { cases })
    if (id === END) return t('analyses.graph.endSaid', { cases })
    const node = byName.get(id)
    const share = format.share((node?.cases ?? 0) / cases)
    return t('analyses.graph.nodeSaid', { name: id, count: node?.count ?? 0, cases: node?.cases ?? 0, share })
  }
  const sayEdge = ({ from, to, count, times }: ShownEdge) => {
    const way = t('analyses.graph.way', { from: nameOf(from), to: nameOf(to) })
    const share = t('analyses.graph.edgeSaid', {
      way,
      count,
      share: format.share(count / countOf(from)),
      from: nameOf(from),
    })
    if (!times || result.totalMs === 0) return share
    const spread = { median: format.duration(times.medianMs), p90: format.duration(times.p90Ms) }
    return `${share} ${t('analyses.times.said', spread)}`
  }
  const say = (place: Place) => {
    const edge = place.kind === 'link' ? byId.get(place.id) : undefined
    return edge ? sayEdge(edge) : sayNode(place.id)
  }
  const most = Math.max(1, ...shown.edges.map(({ count }) => count))
  const longest = Math.max(1, ...shown.edges.map(({ times }) => times?.medianMs ?? 0))
  const strengthOf = ({ count, times }: ShownEdge) =>
    measure === 'count' ? count / most : (times?.medianMs ?? 0) / longest
  const labelled = new Set(
    [...shown.edges]
      .sort((x, y) => strengthOf(y) - strengthOf(x))
      .slice(0, LABELLED)
      .map(({ id }) => id),
  )
  const isActive = (id: string) =>
    active?.kind === 'link'
      ? active.id === id
      : active !== null && [byId.get(id)?.from, byId.get(id)?.to].includes(active.id)
  const labelOf = ({ count, times }: ShownEdge) =>
    measure === 'count' ? format.number(count) : times && format.duration(times.medianMs)
  return (
    <PictureFrame
      scroll={scroll}
      container={container}
      containerProps={containerProps}
      label={t('analyses.graph.picture')}
      width={picture.width}
      height={picture.height}
      said={active && say(active)}
      isLit={active !== null}
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its parts are named */}
      <svg className={styles.lines} width={picture.width} height={picture.height}>
        <g transform={isMirrored ? `translate(${picture.width} 0) scale(-1 1)` : undefined}>
          {picture.edges.map((edge) => {
            const own = byId.get(edge.id) as ShownEdge
            const width = THINNEST + (THICKEST - THINNEST) * Math.sqrt(strengthOf(own))
            const { line, arrow } = drawnEdge(edge, width)
            return (
              // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is read, and the keyboard walks along it
              <g
                key={edge.id}
                role="img"
                aria-label={sayEdge(own)}
                className={styles.edge}
                data-way={own.from === START || own.to === END ? 'end' : edge.isBackward ? 'backward' : 'forward'}
                {...itemProps({ kind: 'link', id: edge.id, end: 'from' })}
              >
                <path d={line} className={styles.hit} />
                <path d={line} className={styles.line} style={{ strokeWidth: width }} />
                <path d={arrow} className={styles.arrow} />
              </g>
            )
          })}
        </g>
      </svg>
      {picture.nodes.map((node) => (
        <div
          key={node.id}
          role="img"
          aria-label={sayNode(node.id)}
          className={node.id === START || node.id === END ? styles.terminal : styles.box}
          style={placeOf(node.x, node.y, node.width, node.height)}
          {...itemProps({ kind: 'node', id: node.id })}
        >
          {node.id === START && <Icon name="flag" />}
          {node.id === END && <Icon name="circle-check" />}
          <span dir="auto" className={styles.name}>
            {nameOf(node.id)}
          </span>
          <span className={styles.value}>{format.number(countOf(node.id))}</span>
        </div>
      ))}
      {picture.edges.map((edge) => {
        const own = byId.get(edge.id) as ShownEdge
        const text = labelled.has(edge.id) || isActive(edge.id) ? labelOf(own) : null
        if (!text) return null
        const { x, y } = middleOf(edge)
        return (
          <span
            key={edge.id}
            aria-hidden="true"
            className={styles.label}
            data-lit={active === null ? undefined : isActive(edge.id)}
            style={{ insetInlineStart: x, insetBlockStart: y }}
          >
            {text}
          </span>
        )
      })}
    </PictureFrame>
  )
}

function pictureOf({ nodes, edges }: ShownGraph, nameOf: (id: string) => string, width: number) {
  const picture = layered(
    nodes.map((id) => {
      const isTerminal = id === START || id === END
      const lines = Math.max(1, Math.ceil(nameOf(id).length / LINE_LETTERS))
      return {
        id,
        width: isTerminal ? END_WIDTH : NODE_WIDTH,
        height: 16 + LINE * (lines + 1),
        ...(id === START ? { end: 'first' as const } : {}),
        ...(id === END ? { end: 'last' as const } : {}),
      }
    }),
    edges.map((edge) => ({ ...edge, weight: edge.count })),
    width - 2 * MARGIN,
  )
  const moved = <P extends { readonly x: number; readonly y: number }>(point: P): P => ({
    ...point,
    x: point.x + MARGIN,
    y: point.y + MARGIN,
  })
  const placed = picture.nodes.map(moved)
  const byId = new Map(placed.map((node) => [node.id, node]))
  return {
    width: picture.width + 2 * MARGIN,
    height: picture.height + 2 * MARGIN,
    nodes: placed,
    edges: picture.edges.map((edge) => ({ ...edge, points: edge.points.map(moved), loop: byId.get(edge.from) })),
  }
}

type DrawnEdge = ReturnType<typeof pictureOf>['edges'][number]

/** The line stops where its arrow begins. */
function drawnEdge({ points, loop, isBackward }: DrawnEdge, width: number): { line: string; arrow: string } {
  const size = ARROW + width / 2
  if (points.length === 0 && loop) {
    const [left, right, top] = [loop.x + loop.width / 2 - 18, loop.x + loop.width / 2 + 18, loop.y]
    return {
      line: `M${left},${top}C${left},${top - 22} ${right},${top - 22} ${right},${top - size}`,
      arrow: `M${right},${top}l${-size / 1.6},${-size}h${size * 1.25}Z`,
    }
  }
  const last = points.at(-1) ?? { x: 0, y: 0 }
  const way = isBackward ? -1 : 1
  const end = { x: last.x - way * size, y: last.y }
  return {
    line: levelCurve([...points.slice(0, -1), end]),
    arrow: `M${last.x},${last.y}l${-way * size},${-size / 1.6}v${size * 1.25}Z`,
  }
}

/** Where a figure stands; those of two ways to and fro stand beside each other. */
function middleOf({ points, loop, isBackward }: DrawnEdge): { x: number; y: number } {
  if (points.length === 0) return { x: (loop?.x ?? 0) + (loop?.width ?? 0) / 2, y: (loop?.y ?? 0) - 18 }
  // The longest stretch between two layers has the most room.
  const at = 2 * Math.floor((points.length - 1) / 4)
  const [from, to] = [points[at], points[at + 1]] as [PlacedEdge['points'][number], PlacedEdge['points'][number]]
  const share = isBackward ? 0.32 : 0.5
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share * share * (3 - 2 * share) }
}

function placeOf(x: number, y: number, width: number, height: number): CSSProperties {
  return { insetInlineStart: x, insetBlockStart: y, inlineSize: width, blockSize: height }
}
