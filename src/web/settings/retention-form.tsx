import { useQuery } from '@tanstack/react-query'
import { useTranslate } from '../app/language.tsx'
import { retentionQuery, useSetRetention } from '../data/personal-data.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Select } from '../ui/select.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './settings.module.css'

/** What can be kept for a time, and the times to choose from, in days; what was set otherwise is one of them too. */
const CHOICES = {
  trashDays: [7, 30, 90, 365],
  versionDays: [90, 365, 730, 1825],
  auditDays: [90, 365, 730, 1825],
} as const
const KINDS = Object.keys(CHOICES) as (keyof typeof CHOICES)[]
const FOREVER = 'forever'

/** For how long the workspace keeps what nobody needs any more. */
export function RetentionForm() {
  const t = useTranslate()
  const words = useProblemWords()
  const kept = useQuery(retentionQuery)
  const set = useSetRetention()
  if (!kept.data) return kept.isError ? <p className={styles.problem}>{words(kept.error)}</p> : null
  const retention = kept.data
  const inWords = (days: number) =>
    days % 365 === 0 ? t('privacy.years', { count: days / 365 }) : t('privacy.days', { count: days })
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
            onChange={(id) =>
              set.mutate(
                { ...retention, [kind]: id === FOREVER ? null : Number(id) },
                {
                  onSuccess: () => toast(t('settings.saved')),
                  onError: (error) => toast(words(error), { tone: 'problem' }),
                },
              )
            }
          />
        )
      })}
    </div>
  )
}
