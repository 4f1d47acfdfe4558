import { useSignOut } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button, type ButtonProps } from '../ui/button.tsx'
import { toast } from '../ui/toast-queue.ts'
import { useTranslate } from './language.tsx'

/** Somebody who is still signed in after they have pressed it has to know. */
export function SignOutButton(look: Pick<ButtonProps, 'icon' | 'variant'>) {
  const t = useTranslate()
  const words = useProblemWords()
  const signOut = useSignOut()
  return (
    <Button
      {...look}
      isPending={signOut.isPending}
      onPress={() => signOut.mutate(undefined, { onError: (error) => toast(words(error), { tone: 'problem' }) })}
    >
      {t('settings.signOut')}
    </Button>
  )
}
