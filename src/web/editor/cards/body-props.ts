import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import type { Card } from '../../../domain/map/map-type.ts'

export type BodyProps = { readonly card: Card; readonly kind: LaneKind }
