import type { ViewFilter, ViewProps } from './view.ts'

/**
 * A data set as maps are held against it, wherever that is done: where nobody chose by which names, by the events' own and by
 * the touchpoints that its rules give pages and other columns.
 */
export function heldAgainstMaps<Props extends ViewProps>(props: Props): Props {
  const { dataSet, filter, compared } = props
  const named = (one: ViewFilter): ViewFilter =>
    one.by === undefined && dataSet.mapping.rules > 0 ? { ...one, by: 'either' } : one
  return { ...props, filter: named(filter), ...(compared && { compared: named(compared) }) }
}
