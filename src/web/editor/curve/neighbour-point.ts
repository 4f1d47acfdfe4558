import type { Curve } from '../../../domain/map/curve.ts'
import type { Point } from '../../../domain/map/map-type.ts'

/** The same curve's point before or behind; null at its ends. */
export function neighbourPoint(curves: readonly Curve[], point: Point, to: 1 | -1): Point | null {
  const own = curves.find(({ personaId, layer }) => personaId === point.personaId && layer === point.layer)
  const at = own?.points.findIndex((each) => each.point.id === point.id) ?? -1
  return at < 0 ? null : (own?.points[at + to]?.point ?? null)
}
