import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { foldName } from '../../../domain/library/entries.ts'
import type { Library } from '../../../domain/library/library-type.ts'
import type { MappingUse } from '../../../journeys/mapping/mapping-analysis.ts'
import { useTranslate } from '../../app/language.tsx'
import { analysisQuery } from '../../data/analyses.ts'
import { ApiProblem } from '../../data/client.ts'
import { documentQuery } from '../../data/documents.ts'
import { eventMappingQuery } from '../../data/event-mapping.ts'
import { type DataSet, dataSetQuery } from '../../data/events.ts'
import { useMayEdit, useMe } from '../../data/me.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useRowDrop } from '../../ui/row-drag.ts'
import { toast } from '../../ui/toast-queue.ts'
import { useAnalysis } from '../use-analysis.ts'
import { completeRules, type EditedRule, editedRule, isComplete, movedRule } from './edited-rules.ts'
import styles from './mapping.module.css'
import { ReadRules } from './read-rules.tsx'
import { DRAGGED_RULE, RuleRow } from './rule-row.tsx'
import { UnmappedNames } from './unmapped-names.tsx'
import { type RuleEditing, useRuleEditing } from './use-rule-editing.ts'

/** Names that no rule fits are listed so far. */
const LISTED = 200
const WHOLE = {}

/** By which rules the data set's events are touchpoints and stages, and what these rules do to them. */
export default function MappingTab({ dataSet }: { readonly dataSet: DataSet }) {
  const t = useTranslate()
  const mayEdit = useMayEdit()
  const queries = useQueryClient()
  const words = useProblemWords()
  // As they were when one came: what one writes oneself does not bring the screen back to its start.
  const [seen] = useState(dataSet)
  const kept = useSuspenseQuery({ ...eventMappingQuery(seen), refetchOnMount: 'always' }).data
  const editing = useRuleEditing(dataSet.id, kept)
  const { rules, asked, change } = editing
  const use = useUse(dataSet, asked)
  const touchpoints = useTouchpointNames(rules)
  const guess = async () => {
    const parameters = { rules: completeRules(rules), names: 0, guess: true }
    try {
      const { guessed } = await queries.fetchQuery(
        analysisQuery<MappingUse>({ dataSet, analysis: 'mapping', parameters, filter: WHOLE }),
      )
      const known = new Map(touchpoints.map((name) => [foldName(name), name]))
      const added = guessed.map((rule) =>
        editedRule({ ...rule, touchpoint: known.get(foldName(rule.touchpoint)) ?? rule.touchpoint }),
      )
      if (added.length > 0) change([...rules, ...added])
      toast(t('mapping.guessed', { count: added.length }))
    } catch (error) {
      toast(words(error), { tone: 'problem' })
    }
  }
  if (!mayEdit) return <ReadRules rules={kept.rules} uses={use.data?.rules ?? null} />
  const isEmpty = rules.length === 0
  return (
    <div className={styles.mapping}>
      {isEmpty ? (
        <EmptyState
          picture={<Icon name="category" size={48} />}
          title={t('mapping.empty')}
          actions={
            <>
              <Button variant="primary" icon="bolt" onPress={guess}>
                {t('mapping.guess')}
              </Button>
              <Button icon="plus" onPress={() => change([editedRule()])}>
                {t('mapping.add')}
              </Button>
            </>
          }
        >
          {t('mapping.empty.hint')}
        </EmptyState>
      ) : (
        <section className={styles.part} aria-labelledby="mapping-rules">
          <header className={styles.head}>
            <h2 id="mapping-rules" className={styles.heading}>
              {t('mapping.title')}
            </h2>
            <Saved editing={editing} dataSet={dataSet} />
          </header>
          <p className={styles.soft}>{t('mapping.hint')}</p>
          <Rules
            editing={editing}
            use={use}
            columns={dataSet.columns.map(({ name }) => name)}
            touchpoints={touchpoints}
          />
          <div className={styles.tools}>
            <Button size="small" icon="plus" onPress={() => change([...rules, editedRule()])}>
              {t('mapping.add')}
            </Button>
            <Button size="small" icon="bolt" onPress={guess}>
              {t('mapping.guess')}
            </Button>
          </div>
        </section>
      )}
      {isEmpty && editing.canUndo && <Saved editing={editing} dataSet={dataSet} />}
      {use.data && (
        <UnmappedNames
          left={use.data.left}
          all={use.data.basis.events}
          mayEdit={mayEdit}
          onMake={(made) => change([...rules, ...made])}
        />
      )}
    </div>
  )
}

type Use = { readonly data: MappingUse | undefined; readonly of: readonly object[] }

function useUse(dataSet: DataSet, asked: readonly object[]): Use {
  const { query } = useAnalysis<MappingUse>({ dataSet, filter: WHOLE }, 'mapping', { rules: asked, names: LISTED })
  return { data: query.data, of: query.isPlaceholderData ? [] : asked }
}

/** The library's touchpoints and those of the rules, each once. */
function useTouchpointNames(rules: readonly EditedRule[]): readonly string[] {
  const library = useQuery(documentQuery(useMe().workspace.libraryId)).data?.records as Library | undefined
  const kept = Object.values(library?.touchpoints ?? {}).filter(({ deletedAt }) => deletedAt === null)
  const names = [...kept.map(({ name }) => name), ...rules.map(({ touchpoint }) => touchpoint)]
  return [...new Map(names.filter((name) => name.trim() !== '').map((name) => [foldName(name), name])).values()].sort()
}

type RulesProps = {
  readonly editing: RuleEditing
  readonly use: Use
  readonly columns: readonly string[]
  readonly touchpoints: readonly string[]
}

function Rules({ editing: { rules, change }, use, columns, touchpoints }: RulesProps) {
  const t = useTranslate()
  const list = useRef<HTMLOListElement>(null)
  const move = (key: string, to: number) => {
    change(movedRule(rules, key, to))
    return true
  }
  const dropAt = useRowDrop({
    list,
    kind: DRAGGED_RULE,
    ids: rules.map(({ key }) => key),
    onDrop: move,
    isEnabled: true,
  })
  const stages = [...new Set(rules.flatMap(({ stage }) => stage ?? []))]
  // What is said of the rules is said of those that are complete, in their order.
  let told = 0
  return (
    <ol
      ref={list}
      className={cx(styles.rules, dropAt === rules.length && styles.dropLast)}
      aria-label={t('mapping.rules')}
    >
      {rules.map((rule, at) => {
        const place = isComplete(rule) ? told++ : null
        const isTold = place !== null && JSON.stringify(use.of[place]) === JSON.stringify(completeRules([rule])[0])
        return (
          <RuleRow
            key={rule.key}
            rule={rule}
            at={at}
            count={rules.length}
            isDropBefore={dropAt === at}
            use={isTold ? (use.data?.rules[place] ?? null) : null}
            columns={columns}
            touchpoints={touchpoints}
            stages={stages}
            onChange={(next) => change(rules.map((one) => (one.key === rule.key ? next : one)))}
            onMove={(to) => move(rule.key, to)}
            onRemove={() => change(rules.filter(({ key }) => key !== rule.key))}
          />
        )
      })}
    </ol>
  )
}

/** What has become of the changes, and the way back. */
function Saved({ editing, dataSet }: { readonly editing: RuleEditing; readonly dataSet: DataSet }) {
  const t = useTranslate()
  const words = useProblemWords()
  const queries = useQueryClient()
  const { rules, problem, isSaved, isSaving } = editing
  const incomplete = rules.filter((rule) => !isComplete(rule)).length
  const isOutdated = problem instanceof ApiProblem && problem.problem.reason === 'mapping-changed'
  const theirs = async () => {
    const now = await queries.fetchQuery({ ...dataSetQuery(dataSet.id), staleTime: 0 })
    editing.adopt(await queries.fetchQuery({ ...eventMappingQuery(now), staleTime: 0 }))
  }
  const state = () => {
    if (problem) return t('mapping.unsaved', { why: words(problem) })
    if (isSaving || !isSaved) return t('mapping.saving')
    return incomplete > 0 ? t('mapping.incomplete', { count: incomplete }) : t('mapping.saved')
  }
  return (
    <div className={styles.saved}>
      <span role="status" className={problem ? styles.warning : styles.soft}>
        {state()}
      </span>
      {problem && (
        <Button size="small" icon="refresh" onPress={isOutdated ? theirs : editing.again}>
          {t(isOutdated ? 'mapping.theirs' : 'mapping.again')}
        </Button>
      )}
      <Button size="small" variant="quiet" icon="arrow-back-up" isDisabled={!editing.canUndo} onPress={editing.undo}>
        {t('mapping.undo')}
      </Button>
    </div>
  )
}
