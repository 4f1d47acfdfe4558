import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { retentionQuery, useSetRetention } from '../data/personal-data.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Confirm } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './settings.module.css'

/** What can be kept for a time, and the times to choose from, in days; what was set otherwise is one of them too. */
const CHOICES = {
  trashDays: [7, 30, 90, 365],
  versionDays: [90, 365, 730, 1825],
  auditDays: [90, 365, 730, 1825],
} as const
type Kind = keyof typeof CHOICES
const KINDS = Object.keys(CHOICES) as Kind[]
const FOREVER = 'forever'

/** What would be kept for fewer days than so far. */
type Shorter = { readonly kind: Kind; readonly days: number }

/** For how long the workspace keeps what nobody needs any more. */
export function RetentionForm() {
  const t = useTranslate()
  const words = useProblemWords()
  const kept = useQuery(retentionQuery)
  const set = useSetRetention()
  const [asked, setAsked] = useState<Shorter | null>(null)
  if (!kept.data) return kept.isError ? <p className={styles.problem}>{words(kept.error)}</p> : null
  const retention = kept.data
  const inWords = (days: number) =>
    days % 365 === 0 ? t('privacy.years', { count: days / 365 }) : t('privacy.days', { count: days })
  const save = (kind: Kind, days: number | null) =>
    set.mutate(
      { ...retention, [kind]: days },
      {
        onSuccess: () => toast(t('settings.saved')),
        onError: (error) => toast(words(error), { tone: 'problem' }),
      },
    )
  const choose = (kind: Kind, days: number | null) => {
    if (days !== null && days < (retention[kind] ?? Number.POSITIVE_INFINITY)) setAsked({ kind, days })
    else save(kind, days)
  }
  return (
    <div className={styles.form}>
      {KINDS.map((kind) => {
        const present = retention[kind]
        const days = [...new Set([...CHOICES[kind], ...(present === null ? [] : [present])])].sort((a, b) => a - b)
        const options = [
          ...days.map((count) => ({ id: String(count), label: inWords(count) })),
          { id: FOREVER, label: t('privacy.forever') },
        ]
        return (
          <Select
            key={kind}
            label={t(`privacy.${kind}`)}
            options={options}
            value={present === null ? FOREVER : String(present)}
            onChange={(id) => choose(kind, id === FOREVER ? null : Number(id))}
          />
        )
      })}
      {asked && (
        <Confirm
          title={t('privacy.shorten.title', { time: inWords(asked.days) })}
          isOpen
          onClose={() => setAsked(null)}
          action={t('privacy.shorten.action')}
          onConfirm={() => save(asked.kind, asked.days)}
        >
          <p>{t('privacy.shorten.hint', { kind: t(`privacy.${asked.kind}`) })}</p>
        </Confirm>
      )}
    </div>
  )
}
