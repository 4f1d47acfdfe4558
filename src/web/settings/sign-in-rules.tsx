import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { useProblemWords } from '../data/problem-words.ts'
import { signInRulesQuery, useSetSignInRules } from '../data/security.ts'
import { Confirm } from '../ui/dialog.tsx'
import { Switch } from '../ui/switch.tsx'
import { toast } from '../ui/toast-queue.ts'

/** Whether everybody needs a second factor. Turning it on may shut members out for a moment, so it is asked first. */
export function SignInRules() {
  const t = useTranslate()
  const words = useProblemWords()
  const { data } = useQuery(signInRulesQuery)
  const set = useSetSignInRules()
  const [isAsking, setAsking] = useState(false)
  const change = (needsSecondFactor: boolean) =>
    set.mutate(
      { needsSecondFactor },
      {
        onSuccess: () => toast(t(needsSecondFactor ? 'security.rules.on' : 'security.rules.off')),
        onError: (error) => toast(words(error), { tone: 'problem' }),
      },
    )
  if (!data) return null
  return (
    <>
      <Switch
        isSelected={data.needsSecondFactor}
        isDisabled={set.isPending}
        onChange={(isOn) => (isOn ? setAsking(true) : change(false))}
      >
        {t('security.rules.factor')}
      </Switch>
      <Confirm
        title={t('security.rules.ask.title')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        action={t('security.rules.ask')}
        onConfirm={() => change(true)}
      >
        <p>{t('security.rules.ask.hint')}</p>
      </Confirm>
    </>
  )
}
