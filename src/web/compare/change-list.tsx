import { useMemo } from 'react'
import type { Comparison } from '../../domain/compare/compare-maps.ts'
import { isRewritten } from '../../domain/compare/field-message.ts'
import { type ChangeGroup, groupChanges } from '../../domain/compare/group-changes.ts'
import { changeKey, type FieldChange, type MapChange } from '../../domain/compare/map-change.ts'
import type { Plans } from '../../domain/compare/planned-changes.ts'
import { stagesOf } from '../../domain/map/columns.ts'
import { stageTitle } from '../../domain/map/display.ts'
import { useTranslate } from '../app/language.tsx'
import { Button } from '../ui/button.tsx'
import { ChangeMark } from './change-mark.tsx'
import styles from './compare.module.css'
import { Plan } from './plan.tsx'
import type { Planning } from './planning.ts'

type ChangeListProps = {
  readonly comparison: Comparison
  readonly changes: readonly MapChange[]
  readonly say: (change: MapChange) => string
  /** Beside a mark that names the kind. */
  readonly sayBeside: (change: MapChange) => string
  readonly onShow: (change: MapChange) => void
  /** What is planned of the changes; null where they lead nowhere. */
  readonly plans: Plans | null
  readonly planning: Planning | null
}

/** The differences to be read, stage by stage, each leading to its place. */
export function ChangeList({ comparison, changes, say, sayBeside, onShow, plans, planning }: ChangeListProps) {
  const t = useTranslate()
  const { both } = comparison
  const sections = useMemo(() => {
    const groups = Map.groupBy(groupChanges(changes), ({ change }) => stageIdOf(change, comparison))
    const stages = stagesOf(both)
    return [
      { id: '', title: t('compare.section.scope') },
      ...stages.map((stage) => ({ id: stage.id, title: stageTitle(stage, stages, t) })),
    ].flatMap((section) => {
      const own = groups.get(section.id)
      return own ? [{ ...section, groups: own }] : []
    })
  }, [changes, comparison, both, t])
  return sections.map(({ id, title, groups }) => (
    <section key={id} className={styles.section} aria-label={title}>
      <h2 className={styles.sectionTitle} dir="auto">
        {title}
      </h2>
      <ul className={styles.list}>
        {groups.map((group) => (
          <Item
            key={changeKey(group.change)}
            group={group}
            say={say}
            sayBeside={sayBeside}
            onShow={onShow}
            plans={plans}
            planning={planning}
          />
        ))}
      </ul>
    </section>
  ))
}

type ItemProps = Pick<ChangeListProps, 'say' | 'sayBeside' | 'onShow' | 'plans' | 'planning'> & {
  readonly group: ChangeGroup
}

function Item({ group: { change, along }, say, sayBeside, onShow, plans, planning }: ItemProps) {
  const t = useTranslate()
  const planFor = (each: MapChange) =>
    plans &&
    planning && (
      <Plan of={changeKey(each)} plan={plans.byKey.get(changeKey(each))} planning={planning} said={say(each)} />
    )
  const isSeen =
    change.table !== 'map' && change.table !== 'personas' && change.table !== 'kpis' && change.table !== 'links'
  return (
    <li className={styles.item}>
      <ChangeMark kind={change.kind} />
      <div className={styles.said}>
        <p dir="auto">{sayBeside(change)}</p>
        {change.kind === 'changed' && change.fields.map((field) => <Words key={field.field} change={field} />)}
        {planFor(change)}
        {along.length > 0 && (
          <details className={styles.along}>
            <summary>{t('compare.along', { count: along.length })}</summary>
            <ul>
              {along.map((each) => (
                <li key={changeKey(each)} dir="auto">
                  {say(each)}
                  {planFor(each)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {isSeen && (
        <Button
          size="small"
          variant="quiet"
          icon="target"
          aria-label={`${t('compare.show')}: ${say(change)}`}
          onPress={() => onShow(change)}
        >
          {t('compare.show')}
        </Button>
      )}
    </li>
  )
}

/** A long text that was rewritten, word by word; a short, a new or a lost one is told whole by the sentence. */
function Words({ change }: { readonly change: FieldChange }) {
  if (change.kind !== 'text' || !isRewritten(change)) return null
  return (
    <p className={styles.words} dir="auto">
      {change.parts.map(({ kind, text }, at) => {
        const key = `${at}:${kind}`
        if (kind === 'removed') return <del key={key}>{text}</del>
        return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
      })}
    </p>
  )
}

/** The stage of both maps in which a change is read; none for what belongs to the map as a whole. */
function stageIdOf({ table, id }: MapChange, { both }: Comparison): string {
  const ofColumn = (columnId = '') => both.steps[columnId]?.stageId ?? (both.stages[columnId] ? columnId : '')
  switch (table) {
    case 'stages':
    case 'steps':
      return ofColumn(id)
    case 'cards':
      return ofColumn(both.cards[id]?.columnId)
    case 'points':
      return ofColumn(both.points[id]?.columnId)
    case 'map':
    case 'personas':
    case 'kpis':
    case 'lanes':
    case 'links':
    case 'changes':
      return ''
    default:
      return table satisfies never
  }
}
