import { type ReactNode, useRef } from 'react'
import { cx } from '../ui/cx.ts'
import { TableMenu } from './tables/table-menu.tsx'
import type { Raw } from './tables/table-text.ts'
import styles from './views.module.css'

export type FigureColumn<Row> = {
  readonly id: string
  readonly label: string
  /** Figures stand under each other, at the end of their column. */
  readonly isFigure?: boolean
  readonly cell: (row: Row, at: number) => ReactNode
  /** What goes along when the table is copied, by heading where the cell says several things; else what the cell says. */
  readonly raw?: (row: Row, at: number) => Raw | Readonly<Record<string, Raw>>
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
  const body = useRef<HTMLTableSectionElement>(null)
  const [first, ...rest] = columns
  if (!first) return null
  const said = (at: number, column: number) => wordsIn(body.current?.rows[at]?.cells[column]).join(' ')
  const all = () => tableRows(columns, rows, said)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={styles.tableScroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption>
          <span className={styles.caption}>
            {caption}
            {rows.length > 0 && <TableMenu caption={caption} rows={all} />}
          </span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ id, label, isFigure }) => (
              <th key={id} scope="col" className={cx(isFigure && styles.figureCell)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => (
            <tr key={keyOf(row, at)}>
              <th scope="row">{first.cell(row, at)}</th>
              {rest.map(({ id, isFigure, cell }) => (
                <td key={id} className={cx(isFigure && styles.figureCell)}>
                  {/* A unit stands where its language puts it, also in a page that runs the other way. */}
                  {isFigure ? <bdi>{cell(row, at)}</bdi> : cell(row, at)}
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

/** Headings and rows as they go into a file; a cell that says several things takes several columns. */
function tableRows<Row>(
  columns: readonly FigureColumn<Row>[],
  rows: readonly Row[],
  said: (at: number, column: number) => string,
): Raw[][] {
  const parts = rows.map((row, at) =>
    columns.map(({ label, raw }, column): Readonly<Record<string, Raw>> => {
      const value = raw ? raw(row, at) : said(at, column)
      return typeof value === 'object' && value !== null ? value : { [label]: value }
    }),
  )
  const headings = columns.map((_, column) => [...new Set(parts.flatMap((row) => Object.keys(row[column] ?? {})))])
  return [
    headings.flat(),
    ...parts.map((row) => headings.flatMap((names, column) => names.map((name) => row[column]?.[name] ?? null))),
  ]
}

/** What stands in a cell, part by part. */
function wordsIn(node: Node | undefined): string[] {
  if (!node) return []
  if (node.nodeType !== Node.TEXT_NODE) return [...node.childNodes].flatMap(wordsIn)
  const words = node.textContent?.trim() ?? ''
  return words === '' ? [] : [words]
}
