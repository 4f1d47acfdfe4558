import { type CSSProperties, useMemo, useRef } from 'react'
import type { GraphResult } from '../../../journeys/graph/graph.ts'
import { useLanguage, useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { withSoftHyphens } from '../../ui/soft-hyphens.ts'
import { placedLabels } from '../pictures/labels.ts'
import styles from '../pictures/picture.module.css'
import { PictureFrame } from '../pictures/picture-frame.tsx'
import { useWalk } from '../pictures/use-walk.ts'
import { useWidth } from '../pictures/use-width.ts'
import type { Place } from '../pictures/walk.ts'
import { useFigures } from '../use-figures.ts'
import type { HueOf } from '../use-hues.ts'
import { boxesAlong, drawnEdge, graphDrawing, LABEL_HEIGHT, placesOf } from './graph-drawing.ts'
import { GraphLegend } from './graph-legend.tsx'
import { END, type ShownEdge, type ShownGraph, START } from './shown-graph.ts'
import { useEventWords } from './use-event-words.ts'

/** A digit is at most as broad. */
const DIGIT = 7.2
const THINNEST = 1.25
const THICKEST = 9

/** What the breadth of a way and its figure say. */
export const MEASURES = ['count', 'time'] as const
export type Measure = (typeof MEASURES)[number]

type GraphPictureProps = {
  readonly result: GraphResult
  readonly shown: ShownGraph
  readonly measure: Measure
  readonly hueOf: HueOf
  /** What is drawn beside it, in the same places and in one scale; null: nothing is. Figures are then those of 100 journeys. */
  readonly beside: { readonly result: GraphResult; readonly shown: ShownGraph } | null
}

/** Events in layers from start to end and the ways between them, the broader the more take them. */
export function GraphPicture({ result, shown, measure, hueOf, beside }: GraphPictureProps) {
  const t = useTranslate()
  const format = useFigures()
  const nameOf = useEventWords()
  const { direction, language } = useLanguage()
  const isMirrored = direction === 'rtl'
  const scroll = useRef<HTMLDivElement>(null)
  const width = useWidth(scroll) ?? 0
  const picture = useMemo(() => graphDrawing(shown, nameOf, width), [shown, nameOf, width])
  const walkable = useMemo(
    () => ({
      nodes: picture.nodes,
      links: shown.edges.filter(({ count }) => count > 0).map((edge) => ({ ...edge, value: edge.count })),
    }),
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
  const sides = [{ result, shown }, ...(beside ? [beside] : [])]
  const most = Math.max(...sides.map((side) => mostPerCase(side.result, side.shown)))
  const longest = Math.max(1, ...sides.flatMap((side) => side.shown.edges.map(({ times }) => times?.medianMs ?? 0)))
  const strengthOf = ({ count, times }: ShownEdge) =>
    measure === 'count' ? count / cases / most : (times?.medianMs ?? 0) / longest
  const figure = (count: number) => format.number(beside ? Math.round((count / cases) * 1000) / 10 : count)
  const widthOf = (edge: ShownEdge) => breadth(strengthOf(edge))
  const isActive = (id: string) =>
    active?.kind === 'link'
      ? active.id === id
      : active !== null && [byId.get(id)?.from, byId.get(id)?.to].includes(active.id)
  const labelOf = ({ count, times }: ShownEdge) =>
    measure === 'count' ? figure(count) : times && format.duration(times.medianMs)
  const labels = picture.edges
    .flatMap((edge) => {
      const own = byId.get(edge.id) as ShownEdge
      const text = own.count === 0 ? null : labelOf(own)
      if (!text) return []
      const [width, labelWidth] = [widthOf(own), text.length * DIGIT + 4]
      return [{ edge, text, strength: strengthOf(own), width, labelWidth, places: placesOf(edge, width, labelWidth) }]
    })
    .sort((x, y) => y.strength - x.strength)
  const free = placedLabels(
    labels.map(({ edge, labelWidth, places }) => ({ id: edge.id, width: labelWidth, height: LABEL_HEIGHT, places })),
    picture.nodes,
    labels.flatMap(({ edge, width }) => boxesAlong(edge, width)),
  )
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
      legend={
        <GraphLegend
          widthOf={breadth}
          most={measure === 'count' ? most * (beside ? 100 : cases) : longest}
          measure={measure}
        />
      }
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its parts are named */}
      <svg className={styles.lines} width={picture.width} height={picture.height}>
        <g transform={isMirrored ? `translate(${picture.width} 0) scale(-1 1)` : undefined}>
          {picture.edges.map((edge) => {
            const own = byId.get(edge.id) as ShownEdge
            if (own.count === 0) return null
            const width = widthOf(own)
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
          data-stage={hueOf(node.id)}
          data-none={countOf(node.id) === 0 || undefined}
          style={placeOf(node.x, node.y, node.width, node.height)}
          {...itemProps({ kind: 'node', id: node.id })}
        >
          {node.id === START && <Icon name="flag" />}
          {node.id === END && <Icon name="circle-check" />}
          <span dir="auto" className={styles.name}>
            {withSoftHyphens(nameOf(node.id), language)}
          </span>
          <span className={styles.value}>{figure(countOf(node.id))}</span>
        </div>
      ))}
      {labels.map(({ edge, text, places }) => {
        // What finds no room for its figure shows it when one points at it.
        const place = free.get(edge.id) ?? (isActive(edge.id) ? places[0] : undefined)
        if (!place) return null
        return (
          <span
            key={edge.id}
            aria-hidden="true"
            className={styles.label}
            data-lit={active === null ? undefined : isActive(edge.id)}
            data-free={free.has(edge.id) || undefined}
            style={{ insetInlineStart: place.x, insetBlockStart: place.y }}
          >
            {text}
          </span>
        )
      })}
    </PictureFrame>
  )
}

/** In pixels, of a strength from 0 to 1: what is four times as strong adds twice as much. */
function breadth(strength: number): number {
  return THINNEST + (THICKEST - THINNEST) * Math.sqrt(strength)
}

/** How often the most frequent way is taken in a journey, on average. */
function mostPerCase({ basis }: GraphResult, { edges }: ShownGraph): number {
  return Math.max(1, ...edges.map(({ count }) => count)) / Math.max(1, basis.cases)
}

function placeOf(x: number, y: number, width: number, height: number): CSSProperties {
  return { insetInlineStart: x, insetBlockStart: y, inlineSize: width, blockSize: height }
}
