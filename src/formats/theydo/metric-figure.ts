import type { DataPoint, TheydoMetric } from './theydo-file.ts'

/** A metric as a card of a KPI lane shows it: its latest figure, and how it moved since the date before. */
export type MetricFigure = { readonly figure: string; readonly change: string; readonly dates: number }

/** Measurements of one date are of different groups of people: they are put together as the metric's type asks. */
export function metricFigure(metric: TheydoMetric): MetricFigure {
  const points = metric.dataPoints.filter((point) => point !== null)
  const byDate = Map.groupBy(points, ({ dateOfMeasurement }) => dateOfMeasurement)
  const values = [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, ofDate]) => {
      const value = together(metric, ofDate)
      return value === null || !Number.isFinite(value) ? [] : [value]
    })
  const latest = values.at(-1)
  const before = values.at(-2)
  if (latest === undefined) return { figure: '', change: '', dates: 0 }
  return {
    figure: withUnit(metric, shown(latest)),
    change:
      before === undefined || shown(before) === shown(latest)
        ? ''
        : `${latest > before ? '+' : '−'}${shown(Math.abs(latest - before))}`,
    dates: byDate.size,
  }
}

/** The target with its sign, such as `≥ 80 %`; empty: there is none. */
export function metricTarget(metric: TheydoMetric): string {
  if (metric.target === null || metric.target === undefined) return ''
  const signs: Readonly<Record<string, string>> = {
    LESS_THAN: '<',
    LESS_THAN_OR_EQUAL_TO: '≤',
    MORE_THAN: '>',
    MORE_THAN_OR_EQUAL_TO: '≥',
    EQUAL_TO: '=',
  }
  const sign = signs[metric.targetComparisonOperator ?? ''] ?? ''
  return `${sign} ${withUnit(metric, shown(metric.target))}`.trim()
}

/**
 * NPS is the share of promoters less that of detractors, −100 to 100 (Reichheld 2003); CSAT the share of the satisfied
 * and very satisfied in per cent; a ratio in per cent; CES the mean weighted by respondents.
 */
function together({ type, aggregationMethod }: TheydoMetric, points: readonly DataPoint[]): number | null {
  const sum = (of: (point: DataPoint) => number | null | undefined) =>
    points.reduce((all, point) => all + (of(point) ?? 0), 0)
  const share = (part: number, whole: number) => (whole === 0 ? null : (part / whole) * 100)
  switch (type) {
    case 'NPS': {
      const all = sum((p) => p.detractors) + sum((p) => p.passives) + sum((p) => p.promoters)
      return share(sum((p) => p.promoters) - sum((p) => p.detractors), all)
    }
    case 'CSAT': {
      const good = sum((p) => p.satisfied) + sum((p) => p.verySatisfied)
      return share(good, good + sum((p) => p.veryUnsatisfied) + sum((p) => p.unsatisfied) + sum((p) => p.neutral))
    }
    case 'CES': {
      const weight = sum((p) => p.respondents)
      return weight === 0
        ? mean(points.map((p) => p.score))
        : sum((p) => (p.score ?? 0) * (p.respondents ?? 0)) / weight
    }
    case 'RATIO':
      return share(
        sum((p) => p.numerator),
        sum((p) => p.denominator),
      )
    default:
      return aggregationMethod === 'SUM' ? sum((p) => p.value) : mean(points.map((p) => p.value))
  }
}

function mean(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value !== null && value !== undefined)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length
}

function shown(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** The unit of shares is per cent whatever the file counts in; a score has none. */
function withUnit({ type, unit }: TheydoMetric, figure: string): string {
  if (type === 'CSAT' || type === 'RATIO') return `${figure} %`
  return type === 'OTHER' && unit ? `${figure} ${unit}` : figure
}
