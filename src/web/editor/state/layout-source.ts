import type { Diff } from '../../../domain/diff.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import type { Result } from '../../../domain/result.ts'
import { type Observable, observable } from '../../../sync/observable.ts'
import { type MatrixLayout, matrixLayout } from '../matrix/layout.ts'
import { reuseLayout } from '../matrix/stable-layout.ts'
import type { MapStore } from './editor.ts'

/** The fields on which the skeleton of the matrix depends, by table. */
const SKELETON = {
  stages: ['order', 'deletedAt'],
  steps: ['order', 'stageId', 'deletedAt'],
  lanes: ['order', 'hidden', 'collapsed', 'deletedAt'],
  cards: ['order', 'laneId', 'columnId', 'span', 'deletedAt'],
} as const
type Table = keyof typeof SKELETON

/** Whether a change of the map moved, made or took away anything. Rows that are the same object are passed over. */
export function skeletonChanged(before: JourneyMap, after: JourneyMap): boolean {
  return (Object.keys(SKELETON) as Table[]).some((table) => tableMoved(before, after, table))
}

function tableMoved(before: JourneyMap, after: JourneyMap, table: Table): boolean {
  const [old, fresh] = [before[table] as Rows, after[table] as Rows]
  if (old === fresh) return false
  const ids = Object.keys(fresh)
  if (ids.length !== Object.keys(old).length) return true
  return ids.some((id) => {
    const [was, is] = [old[id], fresh[id]]
    return was !== is && (!was || SKELETON[table].some((field) => was[field] !== is?.[field]))
  })
}

type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Whether a diff moved, made or took away anything. */
export function movesAnything(diff: Diff): boolean {
  return diff.some(({ table, before, after }) => {
    const fields: readonly string[] | undefined = SKELETON[table as Table]
    if (fields === undefined) return false
    return before === null || after === null || fields.some((field) => field in after)
  })
}

export type LayoutSource = Observable<MatrixLayout> & {
  /** Runs a command of one's own: what it changed is known from its diff, so that typing asks for nothing of the map's size. */
  readonly during: (work: () => Result<Diff>) => Result<Diff>
}

/** The layout as an observable that changes only when something moved, by whomever. */
export function layoutSource(store: Pick<MapStore, 'document' | 'subscribe'>): LayoutSource {
  let seen = store.document
  let isOwn = false
  const layout = observable(matrixLayout(seen))
  const refresh = () => {
    layout.set(reuseLayout(layout.value, matrixLayout(store.document)))
    seen = store.document
  }
  store.subscribe(() => {
    if (isOwn) return
    if (skeletonChanged(seen, store.document)) refresh()
    else seen = store.document
  })
  return {
    get value() {
      return layout.value
    },
    subscribe: layout.subscribe,
    during(work) {
      const outer = isOwn
      isOwn = true
      try {
        const result = work()
        if (result.ok && movesAnything(result.value)) refresh()
        return result
      } finally {
        isOwn = outer
      }
    },
  }
}
