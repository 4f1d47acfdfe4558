import type { EmotionScale } from '../../../domain/emotion.ts'
import { type Curve, curveOwners, curvesOf, scaleOf } from '../../../domain/map/curve.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { useDerived } from '../state/use-editor.ts'

export type Curves = {
  readonly curves: readonly Curve[]
  readonly scale: EmotionScale
  /** Persona ids in order; the empty one is everybody. */
  readonly owners: readonly string[]
}

const TABLES = ['points', 'personas', 'map', 'stages', 'steps'] as const

export function useCurves(): Curves {
  return useDerived(TABLES, derive)
}

function derive(map: JourneyMap): Curves {
  return { curves: curvesOf(map), scale: scaleOf(map), owners: curveOwners(map) }
}
