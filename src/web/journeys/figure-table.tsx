import type { ReactNode } from 'react'
import { cx } from '../ui/cx.ts'
import styles from './views.module.css'

export type FigureColumn<Row> = {
  readonly id: string
  readonly label: string
  /** Figures stand under each other, at the end of their column. */
  readonly isFigure?: boolean
  readonly cell: (row: Row, at: number) => ReactNode
}

type FigureTableProps<Row> = {
  /** What it lists; shown above it. */
  readonly caption: string
  readonly columns: readonly FigureColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, at: number) => string
  /** What the rows leave out: one line across the table. */
  readonly other?: string | null
}

/** A table of figures; its first column names the row. */
export function FigureTable<Row>({ caption, columns, rows, keyOf, other }: FigureTableProps<Row>) {
  const [first, ...rest] = columns
  if (!first) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={styles.tableScroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, isFigure }) => (
              <th key={id} scope="col" className={cx(isFigure && styles.figureCell)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={keyOf(row, at)}>
              <th scope="row">{first.cell(row, at)}</th>
              {rest.map(({ id, isFigure, cell }) => (
                <td key={id} className={cx(isFigure && styles.figureCell)}>
                  {cell(row, at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {other && (
          <tfoot>
            <tr>
              <td colSpan={columns.length}>{other}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
