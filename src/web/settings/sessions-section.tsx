import { useSuspenseQuery } from '@tanstack/react-query'
import { useFormat, useTranslate } from '../app/language.tsx'
import { sessionsQuery, useEndOtherSessions, useEndSession } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { useConfirmed } from '../security/use-confirmed.tsx'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast-queue.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import styles from './members.module.css'
import form from './settings.module.css'

/** The browsers where one is signed in, to recognise and to end. */
export function SessionsSection() {
  const t = useTranslate()
  const format = useFormat()
  const end = useEndSession()
  const endOthers = useEndOtherSessions()
  const { data: sessions } = useSuspenseQuery(sessionsQuery)
  const { ask, dialog } = useConfirmed()
  const words = useProblemWords()
  const { list, keep } = useKeptFocus<HTMLUListElement>()
  const said = {
    onSuccess: () => {
      keep()
      toast(t('members.sessions.ended'))
    },
    onError: (error: unknown) => toast(words(error), { tone: 'problem' }),
  } as const
  return (
    <>
      <ul ref={list} tabIndex={-1} className={styles.list} aria-label={t('members.sessions')}>
        {sessions.map(({ id, browser, system, lastUsedAt, isCurrent }) => {
          const name =
            browser && system
              ? t('members.sessions.device', { browser, system })
              : (browser ?? system ?? t('members.sessions.unknown'))
          return (
            <li key={id} className={styles.row}>
              <div className={styles.words}>
                <p>{name}</p>
                <p className={styles.soft}>{t('members.sessions.used', { date: format.dateTime(lastUsedAt) })}</p>
              </div>
              {isCurrent ? (
                <span className={styles.soft}>{t('members.sessions.this')}</span>
              ) : (
                <Button
                  size="small"
                  aria-label={t('members.sessions.end.of', { name })}
                  onPress={() => ask(() => end.mutate(id, said))}
                >
                  {t('members.sessions.end')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length > 1 && (
        <div className={form.form}>
          <Button onPress={() => ask(() => endOthers.mutate(undefined, said))}>
            {t('members.sessions.endOthers')}
          </Button>
        </div>
      )}
      {dialog}
    </>
  )
}
