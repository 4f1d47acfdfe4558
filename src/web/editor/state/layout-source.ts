import type { JourneyMap } from '../../../domain/map/map-type.ts'
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

/** The layout as an observable that changes only when something moved. */
export function layoutSource(store: Pick<MapStore, 'document' | 'subscribe'>): Observable<MatrixLayout> {
  let seen = store.document
  const layout = observable(matrixLayout(seen))
  store.subscribe(() => {
    const next = store.document
    if (skeletonChanged(seen, next)) layout.set(reuseLayout(layout.value, matrixLayout(next)))
    seen = next
  })
  return layout
}
