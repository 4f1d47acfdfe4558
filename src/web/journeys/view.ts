import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { MessageId } from '../../i18n/message.ts'
import type { Period } from '../../journeys/basis.ts'
import type { NamedBy } from '../../journeys/mapping/mapping.ts'

/** What a view knows of the data set that it shows; the API's answer about a data set has all of it. */
export type ViewedDataSet = {
  readonly id: string
  readonly name: string
  /** When events came last: answers from before are no longer true. */
  readonly updatedAt: number
  readonly events: number
  readonly cases: number
  readonly period: Period | null
  readonly columns: readonly {
    readonly name: string
    readonly kind: 'text' | 'number'
    readonly distinct: number | null
  }[]
  /** Whether the events say only in which order, and not when: views then show no times. */
  readonly isTimeless: boolean
  /** How many rules say which events are which touchpoints, and their version. */
  readonly mapping: { readonly rules: number; readonly version: number }
}

/**
 * Which of the events are looked at, as the API takes it, by what they are called, and what a journey is; empty: all, as they
 * came. It goes with every question.
 */
export type ViewFilter = Readonly<Record<string, unknown>> & {
  readonly by?: Exclude<NamedBy, 'event'>
  readonly cut?: Exclude<Cut, 'whole'>
}

/** Where a long history falls into journeys: nowhere, after a pause of so many minutes, or where what repeats ends. */
export type Cut = 'whole' | 'learned' | number

export type ViewProps = {
  readonly dataSet: ViewedDataSet
  readonly filter: ViewFilter
  /** The journeys that those of the filter are compared with; null or left out: none. */
  readonly compared?: ViewFilter | null
}

/** What one analysis says, on the screen. */
export type View = {
  /** That of the analysis. */
  readonly id: string
  readonly name: MessageId
  readonly icon: string
  /** Its code and words come when it is shown first. */
  readonly Show: LazyExoticComponent<ComponentType<ViewProps>>
}

/** Every view, in the order of the tabs. A new one is a file in `views/` and a line here. */
export const VIEWS: readonly View[] = [
  {
    id: 'flow',
    name: 'analyses.flow',
    icon: 'arrows-split-2',
    Show: lazy(() => import('./views/flow.tsx')),
  },
  {
    id: 'discover',
    name: 'analyses.discover',
    icon: 'target',
    Show: lazy(() => import('./views/discovery.tsx')),
  },
  {
    id: 'funnel',
    name: 'analyses.funnel',
    icon: 'filter',
    Show: lazy(() => import('./views/funnel.tsx')),
  },
  {
    id: 'paths',
    name: 'analyses.paths',
    icon: 'route',
    Show: lazy(() => import('./views/paths.tsx')),
  },
  {
    id: 'graph',
    name: 'analyses.graph',
    icon: 'hierarchy',
    Show: lazy(() => import('./views/graph.tsx')),
  },
  {
    id: 'roles',
    name: 'analyses.roles',
    icon: 'star',
    Show: lazy(() => import('./views/roles.tsx')),
  },
  {
    id: 'check',
    name: 'analyses.check',
    icon: 'list-check',
    Show: lazy(() => import('./views/check.tsx')),
  },
  { id: 'segments', name: 'analyses.segments', icon: 'users', Show: lazy(() => import('./views/segments.tsx')) },
]

/** The view of an analysis by its id, such as `funnel`. */
export function viewNamed(id: string): View | null {
  return VIEWS.find((view) => view.id === id) ?? null
}
