import { type CSSProperties, useId, useMemo, useRef } from 'react'
import type { FlowResult } from '../../../journeys/flow/flow.ts'
import { useLanguage, useTranslate } from '../../app/language.tsx'
import { withSoftHyphens } from '../../ui/soft-hyphens.ts'
import { band } from '../pictures/curve.ts'
import { PictureFrame } from '../pictures/picture-frame.tsx'
import type { PlacedSankeyNode } from '../pictures/sankey.ts'
import { useWalk } from '../pictures/use-walk.ts'
import { useWidth } from '../pictures/use-width.ts'
import type { Place } from '../pictures/walk.ts'
import { useFigures } from '../use-figures.ts'
import type { HueOf } from '../use-hues.ts'
import styles from './flow.module.css'
import { FlowLegend } from './flow-legend.tsx'
import { BAR_WIDTH, type FlowBand, type FlowPlace, flowDrawing } from './flow-picture-data.ts'

const MARGIN = 20
const HEAD = 36
const PITCH_LEAST = 168
const PITCH_MOST = 300
/** Beside the last step's bars there is room for their words. */
const WORDS = 136
/** How far a band of those who leave is drawn before it has faded. */
const LEAVING = 30

type FlowPictureProps = {
  readonly result: FlowResult
  readonly direction: 'whole' | 'forward' | 'backward'
  readonly hueOf: HueOf
  readonly isTimeless: boolean
}

/** Steps from start to end, as high as many are there, and bands that lead from step to step or fade where journeys end. */
export function FlowPicture({ result, direction, hueOf, isTimeless }: FlowPictureProps) {
  const t = useTranslate()
  const format = useFigures()
  const isBack = direction === 'backward'
  // Going back is drawn from the other side, so that time runs in the direction of reading.
  const { direction: reading, language } = useLanguage()
  const isMirrored = (reading === 'rtl') !== isBack
  const fade = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const width = useWidth(scroll) ?? 0
  const pitch = Math.min(
    PITCH_MOST,
    Math.max(PITCH_LEAST, (width - 2 * MARGIN - WORDS) / Math.max(1, result.steps.length - 1)),
  )
  const { picture, places, bands, walkable } = useMemo(() => flowDrawing(result, pitch), [result, pitch])
  const { container, active, itemProps, containerProps } = useWalk(walkable, isMirrored)
  const whole = { inline: picture.width + 2 * MARGIN + WORDS, block: picture.height + HEAD + MARGIN }

  const nameOf = ({ name, names }: FlowPlace) => name ?? t('analyses.flow.rest', { count: names })
  const sayPlace = (place: FlowPlace) => {
    const share = format.share(place.visits / result.journeys)
    const said = t('analyses.flow.placeSaid', { name: nameOf(place), step: place.step + 1, count: place.visits, share })
    const left =
      place.exits > 0
        ? ` ${t(isBack ? 'analyses.flow.beginHere' : 'analyses.flow.endHere', { count: place.exits, share: format.share(place.exits / place.visits) })}`
        : ''
    const { n, medianMs, p90Ms } = place.time
    if (isTimeless || n === 0 || medianMs === null || p90Ms === null) return said + left
    return `${said}${left} ${t('analyses.flow.spent', { median: format.duration(medianMs), p90: format.duration(p90Ms), n: format.number(n) })}`
  }
  const sayBand = ({ from, to, value }: FlowBand) => {
    const [source, target] = [places.get(from), to === null ? undefined : places.get(to)]
    if (!source) return ''
    const figures = { count: value, share: format.share(value / source.visits), name: nameOf(source) }
    if (!target) return t(isBack ? 'analyses.flow.beginSaid' : 'analyses.flow.endSaid', figures)
    const way = isBack ? { from: nameOf(target), to: nameOf(source) } : { from: nameOf(source), to: nameOf(target) }
    return t('analyses.flow.bandSaid', { ...figures, way: t('analyses.graph.way', way) })
  }
  const say = (place: Place) => {
    const found = place.kind === 'node' ? places.get(place.id) : bands.get(place.id)
    if (!found) return null
    return 'visits' in found ? sayPlace(found) : sayBand(found)
  }
  const at = (x: number, inlineSize: number): CSSProperties => {
    const start = MARGIN + x
    return { insetInlineStart: isBack ? whole.inline - start - inlineSize : start, inlineSize }
  }
  const leaving = [...bands.values()].filter(({ to }) => to === null)
  const byId = new Map(picture.nodes.map((node) => [node.id, node]))
  const hueAt = (id: string) => hueOf(places.get(id)?.name ?? '')
  return (
    <PictureFrame
      scroll={scroll}
      container={container}
      containerProps={containerProps}
      label={t('analyses.flow.picture')}
      width={whole.inline}
      height={whole.block}
      said={active && say(active)}
      isLit={active !== null}
      legend={<FlowLegend result={result} isBack={isBack} />}
    >
      {result.steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <div key={index} className={styles.head} style={at(index * pitch, pitch - BAR_WIDTH)} aria-hidden="true">
          <strong>{t('analyses.flow.step', { step: index + 1 })}</strong> {format.number(step.visits)}
        </div>
      ))}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its parts are named */}
      <svg className={styles.bands} width={whole.inline} height={whole.block}>
        <defs>
          <linearGradient id={fade} className={styles.fade}>
            <stop offset="0" stopColor="currentColor" stopOpacity="0.75" />
            <stop offset="1" stopColor="currentColor" stopOpacity="0" />
          </linearGradient>
        </defs>
        <g transform={isMirrored ? `translate(${whole.inline} 0) scale(-1 1)` : undefined}>
          <g transform={`translate(${MARGIN} ${HEAD})`}>
            {picture.links.map((link) => (
              // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is read, and the keyboard walks along it
              <g
                key={link.id}
                role="img"
                aria-label={sayBand(link)}
                className={styles.band}
                data-stage={hueAt(link.from)}
                {...itemProps({ kind: 'link', id: link.id, end: 'from' })}
              >
                <path d={band(link.start, link.end, Math.max(1, link.thickness))} className={styles.shape} />
              </g>
            ))}
            {leaving.map((link) => {
              const node = byId.get(link.from)
              if (!node) return null
              const thickness = Math.max(1.5, (node.height * link.value) / node.value)
              return (
                // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is read, and the keyboard walks along it
                <g
                  key={link.id}
                  role="img"
                  aria-label={sayBand(link)}
                  className={styles.leaving}
                  {...itemProps({ kind: 'link', id: link.id, end: 'from' })}
                >
                  <path d={leavingShape(node, thickness)} fill={`url(#${fade})`} />
                </g>
              )
            })}
          </g>
        </g>
      </svg>
      {picture.nodes.map((node) => {
        const place = places.get(node.id) as FlowPlace
        return (
          <div
            key={node.id}
            role="img"
            aria-label={sayPlace(place)}
            className={styles.node}
            data-stage={hueAt(node.id)}
            data-rest={place.name === null || undefined}
            data-back={isBack || undefined}
            style={{
              ...at(node.x, Math.min(pitch - 8, BAR_WIDTH + WORDS)),
              insetBlockStart: node.y + HEAD,
              blockSize: Math.max(node.height, node.least),
            }}
            {...itemProps({ kind: 'node', id: node.id })}
          >
            <span className={styles.bar} style={{ blockSize: Math.max(2, node.height), inlineSize: BAR_WIDTH }} />
            <span className={styles.words}>
              <span dir="auto" className={styles.name}>
                {withSoftHyphens(nameOf(place), language)}
              </span>
              <span className={styles.value}>
                {format.number(place.visits)} · {format.share(place.visits / result.journeys)}
              </span>
            </span>
          </div>
        )
      })}
    </PictureFrame>
  )
}

/** Below what goes on, at the foot of the bar. */
function leavingShape({ x, y, height }: PlacedSankeyNode, thickness: number): string {
  const top = y + height - thickness
  return `M${x + BAR_WIDTH},${top}h${LEAVING}v${thickness}h${-LEAVING}Z`
}
