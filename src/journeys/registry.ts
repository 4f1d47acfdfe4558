import type { z } from 'zod'
import type { Analysis } from './analysis.ts'
import type { Basis } from './basis.ts'
import { check } from './conformance/check.ts'
import { discovery } from './discovery/discovery.ts'
import { drift } from './drift/drift.ts'
import { flow } from './flow/flow.ts'
import { funnel } from './funnel/funnel.ts'
import { graph } from './graph/graph.ts'
import { mapping } from './mapping/mapping-analysis.ts'
import { paths } from './paths/paths.ts'
import { ofAnyPart } from './question.ts'
import { roles } from './roles/roles.ts'
import { segments } from './segments/segments.ts'
import { split } from './splitting/split.ts'

type Kernel = Analysis<string, z.ZodObject, { readonly basis: Basis }>

/** In the order in which menus offer them. A new one is a folder and a line here. */
const KERNELS: readonly Kernel[] = [
  mapping,
  graph,
  flow,
  funnel,
  paths,
  roles,
  split,
  discovery,
  segments,
  check,
  drift,
]

/** Every analysis; each takes a mapping, a filter and a gap of sessions too. */
export const ANALYSES: readonly Analysis[] = KERNELS.map(ofAnyPart)

/** The analysis by its id, such as `funnel`. */
export function analysisNamed(id: string): Analysis | null {
  return ANALYSES.find((one) => one.id === id) ?? null
}
