import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslate } from '../app/language.tsx'
import { mailChoiceQuery, useChooseMail } from '../data/mail.ts'
import { useMe } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Switch } from '../ui/switch.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './settings.module.css'

/** Whether mails are sent here at all; without it there is nothing to choose. */
export function useIsMailOffered(): boolean {
  return useSuspenseQuery(mailChoiceQuery).data.isOffered
}

/** Mails about mentions, answers and tasks, on or off. */
export function MailSection() {
  const t = useTranslate()
  const words = useProblemWords()
  const { user } = useMe()
  const { data: choice } = useSuspenseQuery(mailChoiceQuery)
  const choose = useChooseMail()
  return (
    <div className={styles.form}>
      <Switch
        isSelected={choice.isWanted && user.email !== null}
        isDisabled={user.email === null}
        onChange={(isWanted) => choose.mutate(isWanted, { onError: (e) => toast(words(e), { tone: 'problem' }) })}
      >
        {t('security.mail.wanted')}
      </Switch>
      {user.email === null && <p className={styles.hint}>{t('security.mail.noAddress')}</p>}
    </div>
  )
}
