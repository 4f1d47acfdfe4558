import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useDeferredValue, useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { Waiting } from '../app/waiting.tsx'
import { type AuditAction, type AuditFilter, auditQuery, useDownloadAudit } from '../data/audit.ts'
import { membersQuery } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import field from '../ui/field.module.css'
import { Select } from '../ui/select.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './audit.module.css'
import { AUDIT_ICONS } from './audit-icons.ts'
import { AuditRow } from './audit-row.tsx'
import { Section } from './section.tsx'

const ALL = '*'
const EVERYTHING: AuditFilter = { action: null, actor: null, from: null, to: null }

/** Who did what that concerns access, for those who take care of the workspace. */
export function AuditPart() {
  const t = useTranslate()
  const words = useProblemWords()
  const [filter, setFilter] = useState(EVERYTHING)
  const download = useDownloadAudit()
  const shown = useDeferredValue(filter)
  return (
    <Section title={t('audit.title')} hint={t('audit.hint')}>
      <Filters filter={filter} onChange={setFilter} />
      <div className={styles.bar}>
        <Button
          icon="download"
          isPending={download.isPending}
          onPress={() => download.mutate(filter, { onError: (error) => toast(words(error), { tone: 'problem' }) })}
        >
          {t('audit.export')}
        </Button>
      </div>
      <Suspense fallback={<Waiting />}>
        <Entries filter={shown} />
      </Suspense>
    </Section>
  )
}

type FiltersProps = { readonly filter: AuditFilter; readonly onChange: (filter: AuditFilter) => void }

function Filters({ filter, onChange }: FiltersProps) {
  const t = useTranslate()
  const format = useFormat()
  const { data: members } = useSuspenseQuery(membersQuery)
  const actions = (Object.keys(AUDIT_ICONS) as AuditAction[])
    .map((id) => ({ id, label: t(`audit.action.${id}`), icon: AUDIT_ICONS[id] }))
    .sort((a, b) => format.compare(a.label, b.label))
  const people = members
    .map(({ userId, name }) => ({ id: userId, label: name }))
    .sort((a, b) => format.compare(a.label, b.label))
  const day = (id: 'from' | 'to') => (
    <label className={styles.day}>
      <span className={field.label}>{t(`audit.${id}`)}</span>
      <input
        type="date"
        className={cx(field.box)}
        value={filter[id] ?? ''}
        onChange={({ target }) => onChange({ ...filter, [id]: target.value === '' ? null : target.value })}
      />
    </label>
  )
  return (
    <div className={styles.filters}>
      <Select
        label={t('audit.what')}
        options={[{ id: ALL, label: t('audit.everything') }, ...actions]}
        value={filter.action ?? ALL}
        onChange={(id) => onChange({ ...filter, action: id === ALL ? null : (id as AuditAction) })}
      />
      <Select
        label={t('audit.who')}
        options={[{ id: ALL, label: t('audit.everybody') }, ...people]}
        value={filter.actor ?? ALL}
        onChange={(id) => onChange({ ...filter, actor: id === ALL ? null : id })}
      />
      {day('from')}
      {day('to')}
    </div>
  )
}

function Entries({ filter }: { readonly filter: AuditFilter }) {
  const t = useTranslate()
  const pages = useSuspenseInfiniteQuery(auditQuery(filter))
  const entries = pages.data.pages.flatMap(({ items }) => items)
  return (
    <>
      <p className={styles.count} role="status">
        {entries.length === 0 ? t('audit.empty') : t('audit.count', { count: entries.length })}
      </p>
      <ol className={styles.entries} aria-label={t('audit.title')}>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <div className={styles.bar}>
          <Button onPress={() => void pages.fetchNextPage()} isPending={pages.isFetchingNextPage}>
            {t('audit.earlier')}
          </Button>
        </div>
      )}
    </>
  )
}
