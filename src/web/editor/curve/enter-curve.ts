import { neutralOf } from '../../../domain/emotion.ts'
import { setPoint } from '../../../domain/map/commands/points.ts'
import { curveOwners, scaleOf } from '../../../domain/map/curve.ts'
import { pointId } from '../../../domain/map/map-type.ts'
import type { Editor } from '../state/editor.ts'

/** The keyboard goes to the column's first point; where there is none, a neutral one is set. */
export function enterCurve(editor: Editor, columnId: string): boolean {
  const map = editor.store.document
  const ids = curveOwners(map).map((owner) => ({ owner, id: pointId(columnId, owner, 'reality') }))
  const there = ids.find(({ id }) => map.points[id]?.deletedAt === null)
  const first = ids[0]
  if (!there && first) {
    const result = editor.run(setPoint, { columnId, personaId: first.owner, value: neutralOf(scaleOf(map)) })
    if (!result.ok) return true
  }
  const target = there ?? first
  if (target) editor.curveRequest.set({ pointId: target.id })
  return true
}
