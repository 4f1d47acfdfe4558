import type { StageColour } from '../../domain/palette.ts'

type Band = {
  readonly colour: StageColour
  /** Column of its beginning, its upper edges there and one column on, and its height. */
  readonly from: readonly [column: number, y: number]
  readonly to: number
  readonly height: number
}

const COLUMNS = [12, 200, 388, 576] as const
const NODE_WIDTH = 12
const NODES: readonly { column: number; y: number; height: number; colour: StageColour }[] = [
  { column: 0, y: 20, height: 120, colour: 'indigo' },
  { column: 0, y: 156, height: 64, colour: 'cyan' },
  { column: 1, y: 20, height: 104, colour: 'violet' },
  { column: 1, y: 140, height: 64, colour: 'emerald' },
  { column: 2, y: 20, height: 72, colour: 'amber' },
  { column: 2, y: 108, height: 52, colour: 'emerald' },
  { column: 3, y: 20, height: 60, colour: 'pink' },
  { column: 3, y: 96, height: 40, colour: 'blue' },
]
const BANDS: readonly Band[] = [
  { colour: 'indigo', from: [0, 20], to: 20, height: 76 },
  { colour: 'indigo', from: [0, 96], to: 140, height: 34 },
  { colour: 'cyan', from: [0, 156], to: 96, height: 28 },
  { colour: 'cyan', from: [0, 184], to: 174, height: 30 },
  { colour: 'violet', from: [1, 20], to: 20, height: 56 },
  { colour: 'violet', from: [1, 76], to: 108, height: 26 },
  { colour: 'emerald', from: [1, 140], to: 76, height: 16 },
  { colour: 'emerald', from: [1, 156], to: 134, height: 26 },
  { colour: 'amber', from: [2, 20], to: 20, height: 48 },
  { colour: 'amber', from: [2, 68], to: 96, height: 18 },
  { colour: 'emerald', from: [2, 108], to: 68, height: 12 },
  { colour: 'emerald', from: [2, 120], to: 114, height: 22 },
]

/** Ways of many people as they look from afar: they part, meet again, and some end. Decoration. */
export function FlowPicture() {
  return (
    <svg aria-hidden="true" viewBox="0 0 600 240" width="100%" style={{ maxInlineSize: 640 }}>
      {BANDS.map((band) => (
        <path
          key={`${band.from} ${band.to}`}
          d={bandPath(band)}
          fill={`var(--stage-${band.colour}-solid)`}
          opacity="0.28"
        />
      ))}
      {NODES.map(({ column, y, height, colour }) => (
        <rect
          key={`${column} ${y}`}
          x={COLUMNS[column]}
          y={y}
          width={NODE_WIDTH}
          height={height}
          rx="4"
          fill={`var(--stage-${colour}-solid)`}
        />
      ))}
    </svg>
  )
}

function bandPath({ from: [column, y], to, height }: Band): string {
  const begin = (COLUMNS[column] as number) + NODE_WIDTH
  const end = COLUMNS[column + 1] as number
  const middle = (begin + end) / 2
  const upper = `M${begin} ${y}C${middle} ${y} ${middle} ${to} ${end} ${to}`
  return `${upper}v${height}C${middle} ${to + height} ${middle} ${y + height} ${begin} ${y + height}Z`
}
