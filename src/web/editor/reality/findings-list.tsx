import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { bringBackFinding, dismissFinding } from '../../../domain/map/commands/dismissals.ts'
import type { Finding } from '../../../journeys/findings/finding.ts'
import { severityOf } from '../../../journeys/findings/finding-words.ts'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { paths } from '../../app/paths.ts'
import { needWords } from '../../app/words.ts'
import { useObservable } from '../../data/connection.ts'
import { useMe } from '../../data/me.ts'
import { membersQuery } from '../../data/members.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useDerived, useEditor } from '../state/use-editor.ts'
import { DismissForm } from './dismiss-form.tsx'
import styles from './findings-panel.module.css'
import { type FoundInMap, useFindings } from './use-findings.ts'

await needWords('reality', 'analyses')

type FindingsListProps = {
  readonly mapId: string
  /** To the record of the map that a finding is about; null: it is about none, but about what really happens. */
  readonly goTo: (recordId: string | null) => void
}

/** What in the map is worth a look, gravest first: why, the way there, and, for those who edit, a way to set it aside. */
export function FindingsList({ mapId, goTo }: FindingsListProps) {
  const t = useTranslate()
  const found = useFindings(mapId)
  const heading = useRef<HTMLParagraphElement>(null)
  const { open, dismissed, map, reality } = found
  const check = reality.answer.query.data
  if (Object.keys(map.stages).length === 0) return <p className={styles.soft}>{t('findings.empty')}</p>
  return (
    <>
      <div>
        {/* The keyboard comes here when what it stood on was dismissed. */}
        <p ref={heading} className={styles.count} tabIndex={-1}>
          {t('findings.count', { count: open.length })}
        </p>
        <p className={styles.soft}>
          {check && reality.dataSet
            ? t('findings.withData', { count: check.basis.cases, name: reality.dataSet.name })
            : t('findings.noData')}
        </p>
      </div>
      {open.length === 0 && <p className={styles.soft}>{t('findings.none')}</p>}
      <ol className={styles.list}>
        {open.map((finding) => (
          <OpenFinding
            key={finding.id}
            finding={finding}
            found={found}
            goTo={goTo}
            onDismissed={() => heading.current?.focus()}
          />
        ))}
      </ol>
      {dismissed.length > 0 && <DismissedFindings found={found} />}
    </>
  )
}

const SEVERITY_ICONS = { high: 'alert-triangle', middle: 'alert-circle', low: 'info-circle' } as const

type OpenFindingProps = Pick<FindingsListProps, 'goTo'> & {
  readonly finding: Finding
  readonly found: FoundInMap
  readonly onDismissed: () => void
}

function OpenFinding({ finding, found, goTo, onDismissed }: OpenFindingProps) {
  const t = useTranslate()
  const editor = useEditor()
  const me = useMe()
  const mayEdit = useObservable(editor.mayEdit)
  const [isDismissing, setDismissing] = useState(false)
  const severity = severityOf(finding)
  const kind = found.words.kind(finding)
  const about = aboutOf(found, finding)
  const dismiss = (why: string) => {
    editor.run(dismissFinding, { id: finding.id, why, personId: me.user.id })
    onDismissed()
  }
  return (
    <li className={styles.finding} data-severity={severity}>
      <div className={styles.row}>
        <button type="button" className={styles.go} onClick={() => goTo(finding.place[0] ?? null)}>
          <span className={styles.kind}>
            <Icon name={SEVERITY_ICONS[severity]} label={t(`findings.severity.${severity}`)} />
            {kind}
          </span>
          <span className={styles.place} dir="auto">
            {about}
          </span>
          <span className={styles.reason}>{found.words.reason(finding)}</span>
        </button>
        {mayEdit && (
          <IconButton
            icon="eye-off"
            size="small"
            label={t('findings.dismiss.named', { finding: `${kind}, ${about}` })}
            aria-expanded={isDismissing}
            onPress={() => setDismissing(!isDismissing)}
          />
        )}
      </div>
      {finding.kind === 'judgedDifferently' && (
        <Link href={paths.map(finding.reason.mapId)} className={styles.other as string}>
          {t('findings.openMap', { map: found.titleOfMap(finding.reason.mapId) })}
        </Link>
      )}
      {isDismissing && <DismissForm onDismiss={dismiss} onCancel={() => setDismissing(false)} />}
    </li>
  )
}

function DismissedFindings({ found }: { readonly found: FoundInMap }) {
  const t = useTranslate()
  const format = useFormat()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const records = useDerived(['dismissals'], dismissals)
  const members = useQuery(membersQuery).data ?? []
  return (
    <details className={styles.dismissed}>
      <summary>{t('findings.dismissed', { count: found.dismissed.length })}</summary>
      <ul className={styles.list}>
        {found.dismissed.map(({ finding, why }) => {
          const { personId = '', dismissedAt = 0 } = records[finding.id] ?? {}
          const name = members.find(({ userId }) => userId === personId)?.name
          const when = format.date(dismissedAt)
          const kind = found.words.kind(finding)
          const about = aboutOf(found, finding)
          return (
            <li key={finding.id} className={styles.finding}>
              <span className={styles.kind}>{kind}</span>
              <span className={styles.place} dir="auto">
                {about}
              </span>
              <span className={styles.why} dir="auto">
                {why}
              </span>
              <span className={styles.foot}>
                {name ? t('findings.dismissedBy', { name, when }) : when}
                {mayEdit && (
                  <Button
                    variant="quiet"
                    size="small"
                    icon="restore"
                    aria-label={t('findings.bringBack.named', { finding: `${kind}, ${about}` })}
                    onPress={() => editor.run(bringBackFinding, { id: finding.id })}
                  >
                    {t('findings.bringBack')}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** What a finding is about; of events that nothing on the map shows, their data set. */
function aboutOf({ words, reality }: FoundInMap, finding: Finding): string {
  return words.place(finding) || (reality.dataSet?.name ?? '')
}

function dismissals(map: FoundInMap['map']) {
  return map.dismissals
}
