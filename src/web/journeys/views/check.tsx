import { useQuery } from '@tanstack/react-query'
import { Suspense, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Library } from '../../../domain/library/library-type.ts'
import { columnsOf } from '../../../domain/map/columns.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { readMapSummary } from '../../../domain/map/summary.ts'
import type { CheckResult } from '../../../journeys/conformance/check.ts'
import { expectedFromMap, type Rules } from '../../../journeys/conformance/expected-from-map.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { paths } from '../../app/paths.ts'
import { Waiting } from '../../app/waiting.tsx'
import { needWords } from '../../app/words.ts'
import { documentQuery, documentsQuery } from '../../data/documents.ts'
import { useMayEdit, useMe } from '../../data/me.ts'
import { buttonClass } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { AttritionCurve } from '../check/attrition-curve.tsx'
import { CheckDifferences } from '../check/check-differences.tsx'
import { CheckedJourneys } from '../check/checked-journeys.tsx'
import { CheckedSteps } from '../check/checked-steps.tsx'
import { ColumnRules } from '../check/column-rules.tsx'
import { useColumnTitles } from '../check/use-column-titles.ts'
import { useSetWay } from '../check/use-set-way.ts'
import { useWayWords } from '../check/use-way-words.ts'
import { Compared } from '../compare/compared.tsx'
import { useAnswers } from '../compare/use-answers.ts'
import { heldAgainstMaps } from '../held-against-maps.ts'
import { text } from '../kept.ts'
import { NamesLeftOut } from '../names-left-out.tsx'
import { useEventNames } from '../use-analysis.ts'
import { useHues } from '../use-hues.ts'
import { useKept } from '../use-kept.ts'
import { useSuggestedRules } from '../use-suggested-rules.ts'
import type { ViewProps } from '../view.ts'
import styles from '../views.module.css'

await needWords('analyses', 'reality', 'ways')

const Drift = lazyPart(() => import('../check/drift.tsx'))

/** A map that was drawn against what customers do. */
export default function CheckView(asked: ViewProps) {
  const props = heldAgainstMaps(asked)
  const t = useTranslate()
  const [chosenId, setMapId] = useKept('check.map', text, '')
  const maps = useQuery(documentsQuery('map')).data
  // The latest that these events are laid over, such as a draft of theirs.
  const laidUnder = maps?.find(({ summary }) => readMapSummary(summary).dataSetId === asked.dataSet.id)
  const mapId = maps?.find(({ id }) => id === chosenId)?.id ?? laidUnder?.id ?? null
  const document = useQuery({ ...documentQuery(mapId ?? ''), enabled: mapId !== null }).data
  const library = useQuery(documentQuery(useMe().workspace.libraryId)).data
  // Sides that are compared are held against the same steps, whichever of their events they have.
  const { dataSet, filter, compared } = props
  const names = useEventNames(compared ? { dataSet, filter: filter.by ? { by: filter.by } : {} } : props)
  const isReady = document !== undefined && library !== undefined && names !== null
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <Select
          label={t('analyses.check.map')}
          value={mapId}
          onChange={setMapId}
          isDisabled={!maps || maps.length === 0}
          placeholder={t('analyses.check.choose')}
          options={(maps ?? []).map(({ id, title }) => ({ id, label: title || t('analyses.check.untitled') }))}
        />
      </div>
      {mapId === null && maps && (
        <EmptyState
          picture={<Icon name="route" size={40} />}
          title={t('analyses.check.empty')}
          actions={
            <Link href={paths.dataSet(dataSet.id, 'discover')} className={buttonClass('primary', 'medium')}>
              <Icon name="target" />
              {t('analyses.check.typical')}
            </Link>
          }
        >
          {t(maps.length === 0 ? 'analyses.check.noMaps' : 'analyses.check.hint')}
        </EmptyState>
      )}
      {mapId !== null && !isReady && <Waiting />}
      {mapId !== null && isReady && (
        <Checked
          key={mapId}
          {...props}
          mapId={mapId}
          map={document.records as unknown as JourneyMap}
          library={library.records as unknown as Library}
          names={names}
        />
      )}
    </div>
  )
}

const NO_RULES: Rules = {}

type CheckedProps = ViewProps & {
  readonly mapId: string
  readonly map: JourneyMap
  readonly library: Library
  readonly names: NonNullable<ReturnType<typeof useEventNames>>
}

function Checked({ mapId, map, library, names, ...props }: CheckedProps) {
  const t = useTranslate()
  const hueOf = useHues(props)
  const columns = useMemo(() => columnsOf(map), [map])
  const titleOf = useColumnTitles(columns)
  const mayEdit = useMayEdit()
  const setWay = useSetWay(mapId, map)
  // By names that somebody chose for the screen, and by whoever may not change the map, they are chosen for the moment.
  const { by = 'either' } = props.filter
  const isKept = mayEdit && by === 'either'
  const suggested = useSuggestedRules(props, map, library, names)
  const [chosen, setChosen] = useState<Rules | null>(null)
  const rules = chosen ?? suggested ?? NO_RULES
  const { expected, unobserved } = useMemo(() => expectedFromMap(map, rules), [map, rules])
  const isAsked = expected.blocks.length > 0
  const ways = useWayWords(expected, titleOf)
  const answers = useAnswers<CheckResult>(props, 'check', { expected }, isAsked)
  if (suggested === null) return <Waiting />
  return (
    <>
      <ColumnRules
        columns={columns}
        rules={rules}
        onChange={(id, events) =>
          isKept ? setWay(id, { shownBy: [...events] }) : setChosen({ ...rules, [id]: events })
        }
        onWay={mayEdit ? setWay : null}
        names={names}
        hueOf={hueOf}
        titleOf={titleOf}
      />
      <NamesLeftOut {...props} />
      {ways.length > 0 && <p className={styles.hint}>{ways.join(' ')}</p>}
      {!isAsked && <p className={styles.hint}>{t('analyses.check.noRules')}</p>}
      {isAsked && unobserved.length > 0 && (
        <p className={styles.hint}>{t('analyses.check.unobserved', { count: unobserved.length })}</p>
      )}
      {isAsked && (
        <Compared
          dataSet={props.dataSet}
          answers={answers}
          differences={(first, second) => <CheckDifferences first={first} second={second} titleOf={titleOf} />}
        >
          {(result) => (
            <>
              <CheckedSteps result={result} titleOf={titleOf} isTimeless={props.dataSet.isTimeless} />
              <AttritionCurve result={result} titleOf={titleOf} />
              {/* Whole journeys are read of one side at a time. */}
              {!props.compared && <CheckedJourneys result={result} titleOf={titleOf} />}
            </>
          )}
        </Compared>
      )}
      {isAsked && !props.dataSet.isTimeless && !props.compared && (
        <Suspense>
          <Drift {...props} expected={expected} titleOf={titleOf} />
        </Suspense>
      )}
    </>
  )
}
