import { livingEntries } from '../library/entries.ts'
import type { Department, Library } from '../library/library-type.ts'
import { columnsOf, extent, stagesOf } from './columns.ts'
import type { Card, JourneyMap, Stage } from './map-type.ts'
import { cardsInReadingOrder } from './reading-order.ts'
import { touchpointCards } from './touchpoints.ts'

export type DepartmentRow = {
  /** Null: touchpoints that no department answers for. */
  readonly department: Department | null
  /** For each stage its touchpoints that involve the department; one that covers several stages stands in each. */
  readonly byStage: readonly (readonly Card[])[]
  /** For each stage whether a lane of departments names it there, touchpoints aside. */
  readonly named: readonly boolean[]
  /** How many touchpoints: the chances that the department has to influence the journey. */
  readonly total: number
}

export type DepartmentTable = {
  readonly stages: readonly Stage[]
  /** In the library's order; the row without a department last, where there is such a touchpoint. */
  readonly rows: readonly DepartmentRow[]
  /** For each stage how many touchpoints it has, whoever is involved. */
  readonly stageTotals: readonly number[]
  readonly total: number
}

/** Touchpoints by department and stage. Deleted departments count as none; merged ones as what they were merged into. */
export function touchpointsByDepartment(map: JourneyMap, library: Library): DepartmentTable {
  const stages = stagesOf(map)
  const touchpoints = touchpointCards(map).map((placed) => ({
    ...placed,
    departments: livingEntries(library.departments, placed.card.departmentIds),
  }))
  const named = namedInStages(map, library)
  const mentioned = [...touchpoints.flatMap(({ departments }) => departments.map(({ id }) => id)), ...named.keys()]
  const inStage = (stage: Stage, of: typeof touchpoints) =>
    of.filter(({ stages }) => stages.some(({ id }) => id === stage.id))
  const rowOf = (department: Department | null): DepartmentRow => {
    const own = touchpoints.filter(({ departments }) =>
      department ? departments.some(({ id }) => id === department.id) : departments.length === 0,
    )
    return {
      department,
      byStage: stages.map((stage) => inStage(stage, own).map(({ card }) => card)),
      named: stages.map(({ id }) => (department ? named.get(department.id)?.has(id) === true : false)),
      total: own.length,
    }
  }
  const nobody = rowOf(null)
  return {
    stages,
    rows: [...livingEntries(library.departments, mentioned).map(rowOf), ...(nobody.total > 0 ? [nobody] : [])],
    stageTotals: stages.map((stage) => inStage(stage, touchpoints).length),
    total: touchpoints.length,
  }
}

/** Stages by department, as the lanes of departments name them. */
function namedInStages(map: JourneyMap, library: Library): ReadonlyMap<string, ReadonlySet<string>> {
  const columns = columnsOf(map)
  const named = new Map<string, Set<string>>()
  for (const card of cardsInReadingOrder(map)) {
    if (map.lanes[card.laneId]?.kind !== 'departments') continue
    const { from, to } = extent(columns, card) as { from: number; to: number }
    for (const { id } of livingEntries(library.departments, card.departmentIds)) {
      const stages = named.get(id) ?? new Set()
      for (const { stage } of columns.slice(from, to + 1)) stages.add(stage.id)
      named.set(id, stages)
    }
  }
  return named
}
