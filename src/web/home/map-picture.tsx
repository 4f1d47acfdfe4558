import { curveMonotoneX, line } from 'd3-shape'
import { faceFor } from '../../domain/emotion.ts'
import { laneKindOf } from '../../domain/lanes/registry.ts'
import type { MapSummary } from '../../domain/map/summary.ts'
import type { StageColour, Tone } from '../../domain/palette.ts'
import { faceAddress } from '../ui/emoji.tsx'
import styles from './map-picture.module.css'

/** The picture's own units. */
const WIDTH = 320
const HEIGHT = 180
const EDGE = 12
const GAP = 3
const BAR = 16
const INNER = WIDTH - 2 * EDGE
/** Where the curve runs, between the bars and the lanes; each takes the other's place where that is missing. */
const TOP = EDGE + BAR + 8
const CURVE_HEIGHT = 70
const ROW = 15

type CurvePoint = readonly [number, number]
type Band = { readonly x: number; readonly width: number; readonly colour: StageColour }

const path = line<CurvePoint>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .curve(curveMonotoneX)

/** A map as it looks from across the room: its stages, where cards stand, how the curve runs. Decoration beside its title. */
export function MapPicture({ summary }: { readonly summary: MapSummary }) {
  const bands = bandsOf(summary)
  const hasCurve = summary.curves.length > 0
  const lanes = summary.lanes.filter(({ kind }) => laneKindOf(kind).look !== 'curve')
  const height = lanes.length > 0 ? CURVE_HEIGHT : HEIGHT - EDGE - TOP
  const top = hasCurve ? TOP + height + 8 : TOP
  const rows = Math.max(0, Math.floor((HEIGHT - EDGE - top) / ROW))
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {bands.map(({ x, width, colour }) => (
        <rect key={x} x={x} y={EDGE} width={width} height={BAR} rx="3" fill={`var(--stage-${colour}-solid)`} />
      ))}
      {hasCurve && <Curves summary={summary} bands={bands} height={height} />}
      {lanes.slice(0, rows).map(({ kind, cards }, row) => (
        <LaneRow
          key={`${kind}${row.toString()}`}
          tone={laneKindOf(kind).tone}
          cards={cards}
          bands={bands}
          y={top + row * ROW}
        />
      ))}
    </svg>
  )
}

/** The stages side by side, each as wide as its columns. A map that has none yet shows where they will be. */
function bandsOf({ stages }: MapSummary): Band[] {
  const columns = stages.reduce((sum, stage) => sum + stage.columns, 0)
  let before = 0
  return stages.map(({ colour, columns: own }) => {
    const x = EDGE + (before / columns) * INNER
    before += own
    return { x, width: (own / columns) * INNER - GAP, colour }
  })
}

type CurvesProps = { readonly summary: MapSummary; readonly bands: readonly Band[]; readonly height: number }

function Curves({ summary, bands, height }: CurvesProps) {
  const at = ([x, y]: CurvePoint): CurvePoint => [EDGE + x * INNER, TOP + 9 + (1 - y) * (height - 18)]
  const curves = summary.curves.map((curve) => curve.map(at))
  const [main] = curves
  const hue = (x: number) => bands.findLast((band) => band.x <= x)?.colour ?? 'indigo'
  return (
    <>
      <rect className={styles.field} x={EDGE} y={TOP} width={INNER - GAP} height={height} rx="3" />
      <line className={styles.neutral} x1={EDGE} x2={EDGE + INNER - GAP} y1={TOP + height / 2} y2={TOP + height / 2} />
      {curves.slice(1).map((points) => (
        <path key={path(points)} className={styles.other} d={path(points) ?? ''} />
      ))}
      {main && <path className={styles.curve} d={path(main) ?? ''} />}
      {extremes(summary.curves[0] ?? []).map((point) => {
        const [x, y] = at(point)
        const face = faceFor(point[1], { min: 0, max: 1 })
        return (
          <g key={x}>
            <circle className={styles.ring} cx={x} cy={y} r="8" stroke={`var(--stage-${hue(x)}-solid)`} />
            <image href={faceAddress(face) ?? ''} x={x - 5.5} y={y - 5.5} width="11" height="11" />
          </g>
        )
      })}
    </>
  )
}

/** The first, the lowest, the highest and the last point: what a curve is told by. */
function extremes(curve: readonly CurvePoint[]): CurvePoint[] {
  const byHeight = curve.toSorted(([, a], [, b]) => a - b)
  const told = [curve[0], byHeight[0], byHeight.at(-1), curve.at(-1)]
  return [...new Set(told.filter((point) => point !== undefined))]
}

type LaneRowProps = {
  readonly tone: Tone
  readonly cards: readonly number[]
  readonly bands: readonly Band[]
  readonly y: number
}

/** Cards as little strokes, the fuller the cell the more of them. */
function LaneRow({ tone, cards, bands, y }: LaneRowProps) {
  return bands.map(({ x, width, colour }, stage) => {
    const count = Math.min(cards[stage] ?? 0, Math.max(1, Math.floor(width / 14)))
    const each = (width - (count - 1) * GAP) / count
    const fill = tone === 'stage' ? `var(--stage-${colour}-solid)` : `var(--tone-${tone}-bar)`
    return Array.from({ length: count }, (_, at) => {
      const left = x + at * (each + GAP)
      return (
        <g key={left}>
          <rect className={styles.card} x={left} y={y} width={each} height={ROW - 4} rx="2" />
          <rect x={left} y={y} width="2" height={ROW - 4} rx="1" fill={fill} />
        </g>
      )
    })
  })
}
