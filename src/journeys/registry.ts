import type { Analysis } from './analysis.ts'
import { check } from './conformance/check.ts'
import { discovery } from './discovery/discovery.ts'
import { drift } from './drift/drift.ts'
import { flow } from './flow/flow.ts'
import { funnel } from './funnel/funnel.ts'
import { graph } from './graph/graph.ts'
import { paths } from './paths/paths.ts'
import { ofAnyPart } from './question.ts'
import { segments } from './segments/segments.ts'
import { split } from './splitting/split.ts'

/** Every analysis, in the order in which menus offer them. A new one is a folder and a line here. */
export const ANALYSES: readonly Analysis[] = [graph, flow, funnel, paths, split, discovery, check, drift]

/** The analysis by its id, such as `funnel`. */
export function analysisNamed(id: string): Analysis | null {
  return ANALYSES.find((one) => one.id === id) ?? null
}
