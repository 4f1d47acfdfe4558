import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { useProblemWords } from '../data/problem-words.ts'
import { useResetSecondFactor } from '../data/security.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/dialog.tsx'
import { toast } from '../ui/toast-queue.ts'

/** For an administrator, where a member has lost the telephone and the recovery codes. */
export function ResetSecondFactor({ userId, name }: { readonly userId: string; readonly name: string }) {
  const t = useTranslate()
  const words = useProblemWords()
  const reset = useResetSecondFactor()
  const [isOpen, setOpen] = useState(false)
  const confirm = () =>
    reset.mutate(userId, {
      onSuccess: () => toast(t('security.reset.done', { name })),
      onError: (error) => toast(words(error), { tone: 'problem' }),
    })
  return (
    <>
      <Button size="small" aria-label={t('security.reset.of', { name })} onPress={() => setOpen(true)}>
        {t('security.reset')}
      </Button>
      <Confirm
        title={t('security.reset.title', { name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        action={t('security.reset')}
        onConfirm={confirm}
      >
        <p>{t('security.reset.hint')}</p>
      </Confirm>
    </>
  )
}
