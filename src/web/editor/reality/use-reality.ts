import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type JourneyMap, mapInfo } from '../../../domain/map/map-type.ts'
import type { CheckResult } from '../../../journeys/conformance/check.ts'
import { expectedFromMap, type FromMap } from '../../../journeys/conformance/expected-from-map.ts'
import { useObservable } from '../../data/connection.ts'
import { type DataSet, dataSetsQuery } from '../../data/events.ts'
import { heldAgainstMaps } from '../../journeys/held-against-maps.ts'
import { type Answer, useAnalysis, useEventNames } from '../../journeys/use-analysis.ts'
import { useSuggestedRules } from '../../journeys/use-suggested-rules.ts'
import type { ViewedDataSet } from '../../journeys/view.ts'
import { useDirectory } from '../state/directory.ts'
import type { Editor } from '../state/editor.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'

export type Reality = {
  readonly dataSets: readonly DataSet[]
  /** Null where there are none, or none yet. */
  readonly dataSet: DataSet | null
  readonly choose: (id: string) => void
  readonly map: JourneyMap
  /** What is asked; null until the names of events are known. */
  readonly fromMap: FromMap | null
  readonly answer: Answer<CheckResult>
}

/** The comparison is made anew once nobody has changed the map for so long. */
const REST_MS = 600
const NO_SETS: readonly DataSet[] = []
const NO_SET: ViewedDataSet = {
  id: '',
  name: '',
  updatedAt: 0,
  events: 0,
  cases: 0,
  period: null,
  columns: [],
  isTimeless: true,
  mapping: { rules: 0, version: 0 },
}
const EVERYTHING = {}
/** Examples are for the screen of the data set. */
const EXAMPLES = 0

/** The map as it is drawn against the events of the data set that was chosen for it. */
export function useReality(): Reality {
  const editor = useEditor()
  const { library } = useDirectory()
  const mayEdit = useObservable(editor.mayEdit)
  const reality = useObservable(editor.reality)
  const dataSets = useQuery(dataSetsQuery).data ?? NO_SETS
  const wanted = useDerived(['map'], mapInfo).dataSetId
  const map = useDerived(['stages', 'steps', 'lanes', 'cards'], whole, REST_MS)
  const named = (id: string | null) => dataSets.find((each) => each.id === id)
  const dataSet = named(reality.dataSetId) ?? named(wanted) ?? dataSets[0] ?? null
  const asked = heldAgainstMaps({ dataSet: dataSet ?? NO_SET, filter: EVERYTHING })
  const names = useEventNames(asked, dataSet !== null)
  const rules = useSuggestedRules(asked, map, library, names)
  const fromMap = useMemo(() => rules && expectedFromMap(map, rules), [map, rules])
  const expected = fromMap?.expected
  const isAsked = dataSet !== null && (expected?.blocks.length ?? 0) > 0
  const answer = useAnalysis<CheckResult>(asked, 'check', { expected, examples: EXAMPLES }, isAsked)
  return {
    dataSets,
    dataSet,
    choose(id) {
      editor.reality.set({ ...reality, dataSetId: mayEdit ? null : id })
      if (mayEdit) void keep(editor, id)
    },
    map,
    fromMap,
    answer,
  }
}

/** Its code is not for those who read. */
async function keep(editor: Editor, dataSetId: string): Promise<void> {
  const { setMap } = await import('../../../domain/map/commands/scope.ts')
  editor.run(setMap, { fields: { dataSetId } })
}

function whole(map: JourneyMap): JourneyMap {
  return map
}
