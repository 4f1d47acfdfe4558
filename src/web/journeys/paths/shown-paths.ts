import type { PathsResult } from '../../../journeys/paths/paths.ts'

/** The same with its first paths and loops alone; what that leaves out counts among the others. */
export function withFirst({ paths, other, loops, converters, ...result }: PathsResult, most: number): PathsResult {
  const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
    rows.slice(most).reduce((total, row) => total + of(row), 0)
  const left = (rows: readonly unknown[]) => Math.max(0, rows.length - most)
  return {
    ...result,
    paths: paths.slice(0, most),
    other: { paths: other.paths + left(paths), count: other.count + sum(paths, ({ count }) => count) },
    loops: {
      ...loops,
      loops: loops.loops.slice(0, most),
      other: {
        loops: loops.other.loops + left(loops.loops),
        rounds: loops.other.rounds + sum(loops.loops, ({ rounds }) => rounds),
      },
    },
    converters: converters && {
      ...converters,
      paths: converters.paths.slice(0, most),
      other: {
        paths: converters.other.paths + left(converters.paths),
        converters: converters.other.converters + sum(converters.paths, (path) => path.converters),
        others: converters.other.others + sum(converters.paths, (path) => path.others),
      },
    },
  }
}
