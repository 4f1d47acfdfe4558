import { area, curveMonotoneX, line } from 'd3-shape'
import type { STAGE_COLOURS, StageColour } from '../../domain/palette.ts'
import { faceAddress } from '../ui/emoji.tsx'

const STAGES: readonly StageColour[] = ['indigo', 'cyan', 'emerald', 'amber', 'pink']
const POINTS = [
  { x: 60, y: 150, face: '🙂' },
  { x: 180, y: 190, face: '😕' },
  { x: 300, y: 232, face: '😣' },
  { x: 420, y: 120, face: '😀' },
  { x: 540, y: 84, face: '😍' },
] as const
const path = line<(typeof POINTS)[number]>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .curve(curveMonotoneX)
const field = area<(typeof POINTS)[number]>()
  .x(({ x }) => x)
  .y0(260)
  .y1(({ y }) => y)
  .curve(curveMonotoneX)

/** A map as it looks from afar: stages, cards, a curve with its faces. Decoration. */
export function PathPicture() {
  return (
    <svg aria-hidden="true" viewBox="0 0 600 430" width="100%" style={{ maxInlineSize: 760 }}>
      {STAGES.map((colour, at) => (
        <g key={colour}>
          <rect x={at * 120 + 4} y="8" width="112" height="34" rx="6" fill={`var(--stage-${colour}-solid)`} />
          <rect
            x={at * 120 + 16}
            y="21"
            width={[56, 72, 48, 64, 52][at]}
            height="8"
            rx="4"
            fill="#fff"
            opacity="0.85"
          />
          <PictureCards at={at} colour={colour} />
        </g>
      ))}
      <rect x="4" y="56" width="592" height="204" rx="6" fill="var(--surface)" />
      <path d={field(POINTS) ?? ''} fill="var(--stage-indigo-tint)" />
      <line x1="4" x2="596" y1="158" y2="158" stroke="var(--emotion-neutral)" strokeDasharray="4 5" />
      <path
        d={path(POINTS) ?? ''}
        fill="none"
        stroke="var(--stage-indigo-solid)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      {POINTS.map(({ x, y, face }, at) => (
        <g key={face}>
          <circle
            cx={x}
            cy={y}
            r="19"
            fill="var(--surface)"
            stroke={`var(--stage-${STAGES[at]}-solid)`}
            strokeWidth="3"
          />
          <image href={faceAddress(face) ?? ''} x={x - 13} y={y - 13} width="26" height="26" />
        </g>
      ))}
    </svg>
  )
}

function PictureCards({ at, colour }: { readonly at: number; readonly colour: (typeof STAGE_COLOURS)[number] }) {
  const widths = [
    [70, 44],
    [58, 76],
    [80, 50],
    [46, 66],
    [74, 60],
  ][at] as readonly number[]
  return widths.map((width, row) => (
    <g key={width}>
      <rect x={at * 120 + 4} y={276 + row * 66} width="112" height="56" rx="6" fill="var(--surface)" />
      <rect x={at * 120 + 4} y={276 + row * 66} width="4" height="56" rx="2" fill={`var(--stage-${colour}-solid)`} />
      <rect
        x={at * 120 + 20}
        y={292 + row * 66}
        width={width}
        height="7"
        rx="3.5"
        fill="var(--line-strong)"
        opacity="0.6"
      />
      <rect
        x={at * 120 + 20}
        y={308 + row * 66}
        width={width * 0.6}
        height="7"
        rx="3.5"
        fill="var(--line-strong)"
        opacity="0.35"
      />
    </g>
  ))
}
