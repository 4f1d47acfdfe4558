import { useFormat, useTranslate } from '../../app/language.tsx'
import { type EventImport, useCancelImport } from '../../data/events.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { toast } from '../../ui/toast-queue.ts'
import styles from './import.module.css'
import { useTimeLeft } from './time-left.ts'

/** Events are being taken in; one may leave, it goes on. */
export function Running({ one }: { readonly one: EventImport }) {
  const t = useTranslate()
  const { number } = useFormat()
  const words = useProblemWords()
  const timeLeft = useTimeLeft()
  const cancel = useCancelImport(one.id)
  const { events, refused, eventsPerSecond, secondsLeft } = one
  const facts = [
    t('data.running.events', { count: events }),
    eventsPerSecond > 0 ? t('data.running.rate', { rate: number(eventsPerSecond) }) : null,
    secondsLeft === null ? null : timeLeft(secondsLeft),
    refused > 0 ? t('data.running.refused', { count: refused }) : null,
  ]
  const stop = () => cancel.mutate(undefined, { onError: (error) => toast(words(error), { tone: 'problem' }) })
  return (
    <div className={styles.box}>
      <ProgressBar
        label={t('data.running', { name: one.file })}
        {...(one.bytes > 0 ? { value: Math.min(1, one.bytesRead / one.bytes) } : {})}
      />
      <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <p className={styles.hint}>{t('data.running.hint')}</p>
      <div className={styles.buttons}>
        <Button icon="x" onPress={stop} isPending={cancel.isPending}>
          {t('data.running.stop')}
        </Button>
      </div>
    </div>
  )
}
