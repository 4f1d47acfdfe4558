import type { CSSProperties, ReactNode } from 'react'
import { differenceOf, type Estimate, lessEstimate, shareOf } from '../../../journeys/statistics/intervals.ts'
import { useTranslate } from '../../app/language.tsx'
import { type FigureColumn, FigureTable } from '../figure-table.tsx'
import { useRaw } from '../tables/use-raw.ts'
import { useFigures } from '../use-figures.ts'
import shared from '../views.module.css'
import styles from './compare.module.css'

/** `count` of `n`, or a figure that comes with its interval, of `n`. */
export type Figure =
  | { readonly count: number; readonly n: number }
  | { readonly estimate: Estimate; readonly n: number }

export type Difference = {
  readonly id: string
  readonly name: ReactNode
  /** The name as a text, where it is none. */
  readonly words?: string
  /** On either side; null: not told, it is among the others there. */
  readonly a: Figure | null
  readonly b: Figure | null
}

type DifferenceTableProps<Row extends Difference> = {
  readonly caption: string
  /** What the first column names. */
  readonly label: string
  readonly rows: readonly Row[]
  /** Rows in their own order, such as that of steps; else the largest difference comes first. */
  readonly isOrdered?: boolean
  readonly columns?: readonly FigureColumn<Row>[]
}

/** More nobody reads. */
const SHOWN = 40

/** Shares of the two sides, and by how much they differ, with the interval of the difference. */
export function DifferenceTable<Row extends Difference>(props: DifferenceTableProps<Row>) {
  const { caption, label, rows, isOrdered = false, columns = [] } = props
  const t = useTranslate()
  const raw = useRaw()
  const side = (letter: 'A' | 'B', figure: Figure | null) => ({
    ...raw.estimate(letter, figure && estimateOf(figure)),
    [`n ${letter}`]: figure?.n ?? null,
  })
  const size = (row: Row) => Math.abs(differenceIn(row)?.value ?? 0)
  const sorted = isOrdered ? rows : rows.toSorted((x, y) => size(y) - size(x))
  const shown = sorted.slice(0, SHOWN)
  const most = Math.max(0.01, ...shown.map(differenceIn).map((one) => Math.max(one?.high ?? 0, -(one?.low ?? 0))))
  const left = rows.length - shown.length
  return (
    <FigureTable<Row>
      caption={caption}
      rows={shown}
      keyOf={({ id }) => id}
      other={left > 0 ? t('analyses.compare.more', { count: left }) : null}
      columns={[
        {
          id: 'name',
          label,
          cell: ({ name }) => name,
          ...(rows.some(({ words }) => words !== undefined) ? { raw: ({ words }: Row) => words ?? null } : {}),
        },
        { id: 'a', label: 'A', isFigure: true, cell: ({ a }) => <Side figure={a} />, raw: ({ a }) => side('A', a) },
        { id: 'b', label: 'B', isFigure: true, cell: ({ b }) => <Side figure={b} />, raw: ({ b }) => side('B', b) },
        {
          id: 'difference',
          label: t('analyses.compare.difference'),
          cell: (row) => <DifferenceCell difference={differenceIn(row)} most={most} />,
          raw: (row) => raw.estimate('A − B', differenceIn(row)),
        },
        ...columns,
      ]}
    />
  )
}

function Side({ figure }: { readonly figure: Figure | null }) {
  const t = useTranslate()
  const format = useFigures()
  if (!figure) return <span className={shared.range}>{t('analyses.compare.among')}</span>
  const value = estimateOf(figure)
  return (
    <>
      {value ? format.share(value.value) : '–'}{' '}
      <span className={shared.range}>
        {'count' in figure
          ? t('analyses.compare.of', { count: format.number(figure.count), n: format.number(figure.n) })
          : t('analyses.n', { n: format.number(figure.n) })}
      </span>
    </>
  )
}

function DifferenceCell({ difference, most }: { readonly difference: Estimate | null; readonly most: number }) {
  const t = useTranslate()
  const format = useFigures()
  if (!difference) return '–'
  const { value, low, high } = difference
  const mayBeChance = low <= 0 && high >= 0
  const place = (share: number) => 0.5 + share / most / 2
  const places = {
    '--from': Math.min(0.5, place(value)),
    '--to': Math.max(0.5, place(value)),
    '--low': place(low),
    '--high': place(high),
  } as CSSProperties
  return (
    <span className={styles.difference} data-chance={mayBeChance || undefined}>
      <span className={styles.track} style={places} data-more={value >= 0 ? 'A' : 'B'} aria-hidden="true">
        <span className={styles.fill} />
        <span className={shared.whisker} />
      </span>
      <bdi className={styles.points}>{format.points(value)}</bdi>
      <bdi className={shared.range}>
        {t('analyses.interval', { low: format.points(low), high: format.points(high) })}
      </bdi>
      {mayBeChance && <span className={shared.range}>{t('analyses.compare.chance')}</span>}
    </span>
  )
}

function estimateOf(figure: Figure): Estimate | null {
  return 'count' in figure ? shareOf(figure.count, figure.n) : figure.estimate
}

function differenceIn({ a, b }: Difference): Estimate | null {
  if (!a || !b) return null
  if ('count' in a && 'count' in b) return differenceOf(a.count, a.n, b.count, b.n)
  const [one, other] = [estimateOf(a), estimateOf(b)]
  return one && other && lessEstimate(one, other)
}
