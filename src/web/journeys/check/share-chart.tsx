import { type ReactNode, useRef } from 'react'
import { useWidth } from '../pictures/use-width.ts'
import { useFigures } from '../use-figures.ts'
import styles from './attrition.module.css'

const LINES = [1, 0.5, 0] as const

/** Where things are, in px; `y` is that of a share. */
export type Place = { readonly width: number; readonly y: (share: number) => number }

type ShareChartProps = {
  readonly height: number
  /** Left free above 100 % and below 0 %, px. */
  readonly margin: number
  /** What the picture says, in words. */
  readonly label: string
  /** SVG. */
  readonly draw: (place: Place) => ReactNode
  /** What stands under it. */
  readonly foot: (place: Place) => ReactNode
}

/** Shares along something: the scale at the side, its lines, and what is drawn over them. */
export function ShareChart({ height, margin, label, draw, foot }: ShareChartProps) {
  const format = useFigures()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame) ?? 0
  const y = (share: number) => margin + (1 - share) * (height - 2 * margin)
  const place = { width, y }
  return (
    <div className={styles.chart}>
      <div className={styles.scale} aria-hidden="true" style={{ blockSize: height }}>
        {LINES.map((share) => (
          <span key={share} style={{ insetBlockStart: y(share) }}>
            {format.share(share)}
          </span>
        ))}
      </div>
      <div ref={frame} className={styles.frame} role="img" aria-label={label}>
        <svg className={styles.picture} width={width} height={height} aria-hidden="true">
          {LINES.map((share) => (
            <line key={share} className={styles.grid} x1={0} x2={width} y1={y(share)} y2={y(share)} />
          ))}
          {draw(place)}
        </svg>
        {foot(place)}
      </div>
    </div>
  )
}
