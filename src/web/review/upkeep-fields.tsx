import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CADENCES, type Cadence, MOST_WEEKS, nextReview } from '../../domain/review.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { localDay, momentOf } from '../app/local-day.ts'
import { needWords } from '../app/words.ts'
import { membersQuery } from '../data/members.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './review.module.css'

await needWords('review')

export type Upkeep = {
  readonly ownerId: string
  readonly reviewOn: string
  readonly reviewedOn: string
  readonly cadence: Cadence
  readonly cadenceWeeks: number
}
type UpkeepFieldsProps = {
  readonly upkeep: Upkeep
  readonly onChange: (fields: Partial<Omit<Upkeep, 'reviewedOn'>>) => void
  /** Gone through on that day. */
  readonly onReview: (day: string) => void
}

/** Who answers for a map or a persona, and when it is gone through again; in words for those who may not change it. */
export default function UpkeepFields({ mayEdit, ...props }: UpkeepFieldsProps & { readonly mayEdit: boolean }) {
  return mayEdit ? <Fields {...props} /> : <Words upkeep={props.upkeep} />
}

function Fields({ upkeep, onChange, onReview }: UpkeepFieldsProps) {
  const t = useTranslate()
  const format = useFormat()
  const { reviewOn, reviewedOn, cadence } = upkeep
  const dayOf = (day: string) => format.date(momentOf(day))
  const review = () => {
    const today = localDay()
    const next = nextReview(today, upkeep)
    onReview(today)
    toast(next ? t('review.done.next', { day: dayOf(next) }) : t('review.done.last'))
  }
  return (
    <fieldset className={styles.upkeep}>
      <legend className={styles.legend}>{t('review.title')}</legend>
      <OwnerSelect value={upkeep.ownerId} onChange={(ownerId) => onChange({ ownerId })} />
      <div className={styles.pair}>
        <DateField label={t('review.on')} value={reviewOn} onChange={(day) => onChange({ reviewOn: day })} />
        <Select
          label={t('review.cadence')}
          options={CADENCES.map((id) => ({ id, label: t(`review.cadence.${id}`) }))}
          value={cadence}
          // Somebody who chooses a rhythm means to begin with it.
          onChange={(next) =>
            onChange({
              cadence: next,
              ...(reviewOn === '' ? { reviewOn: nextReview(localDay(), { ...upkeep, cadence: next }) } : {}),
            })
          }
        />
      </div>
      {cadence === 'weeks' && (
        <WeeksField value={upkeep.cadenceWeeks} onChange={(weeks) => onChange({ cadenceWeeks: weeks })} />
      )}
      <div className={styles.done}>
        <Button size="small" icon="check" onPress={review}>
          {t('review.done')}
        </Button>
        {reviewedOn !== '' && <span className={styles.last}>{t('review.last', { day: dayOf(reviewedOn) })}</span>}
      </div>
    </fieldset>
  )
}

function Words({ upkeep: { ownerId, reviewOn, reviewedOn } }: Pick<UpkeepFieldsProps, 'upkeep'>) {
  const t = useTranslate()
  const format = useFormat()
  const members = useQuery(membersQuery).data
  const owner = members?.find(({ userId }) => userId === ownerId)?.name ?? t('review.owner.gone')
  const dayOf = (day: string) => format.date(momentOf(day))
  if (ownerId === '' && reviewOn === '' && reviewedOn === '') return null
  return (
    <section className={styles.upkeep} aria-label={t('review.title')}>
      {ownerId !== '' && members && (
        <p>
          {t('review.owner')}: {owner}
        </p>
      )}
      {reviewOn !== '' && (
        <p>
          {t('review.on')}: {dayOf(reviewOn)}
        </p>
      )}
      {reviewedOn !== '' && <p className={styles.last}>{t('review.last', { day: dayOf(reviewedOn) })}</p>}
    </section>
  )
}

const NOBODY = '-'

type OwnerSelectProps = {
  readonly value: string
  readonly onChange: (userId: string) => void
}

/** One of the members, or nobody. Who has left stays until somebody else is chosen. */
export function OwnerSelect({ value, onChange }: OwnerSelectProps) {
  const t = useTranslate()
  const members = useQuery(membersQuery).data
  const isGone = value !== '' && members !== undefined && !members.some(({ userId }) => userId === value)
  const options = [
    { id: NOBODY, label: t('review.owner.none') },
    ...(members ?? []).map(({ userId, name }) => ({ id: userId, label: name })),
    ...(isGone ? [{ id: value, label: t('review.owner.gone') }] : []),
  ]
  return (
    <Select
      label={t('review.owner')}
      options={options}
      value={value === '' ? NOBODY : value}
      onChange={(id) => onChange(id === NOBODY ? '' : id)}
    />
  )
}

function WeeksField({ value, onChange }: { readonly value: number; readonly onChange: (weeks: number) => void }) {
  const t = useTranslate()
  const [draft, setDraft] = useState<string | null>(null)
  const change = (typed: string) => {
    const weeks = Number(typed)
    const isWeeks = Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS
    setDraft(isWeeks ? null : typed)
    if (isWeeks) onChange(weeks)
  }
  return (
    <TextField
      label={t('review.weeks')}
      inputMode="numeric"
      value={draft ?? String(value)}
      onChange={change}
      onBlur={() => setDraft(null)}
      {...(draft ? { error: t('review.weeks.wrong', { most: MOST_WEEKS }) } : {})}
    />
  )
}
