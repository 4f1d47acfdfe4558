import { useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { useProblemWords } from '../data/problem-words.ts'
import { useDisconnectIdentity } from '../data/security.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/dialog.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './security.module.css'

type IdentityProps = { readonly name: string; readonly since: number; readonly ask: (work: () => void) => void }

/** The account of another service that is connected, and the way to disconnect it. */
export function Identity({ name, since, ask }: IdentityProps) {
  const t = useTranslate()
  const format = useFormat()
  const words = useProblemWords()
  const disconnect = useDisconnectIdentity()
  const [isOpen, setOpen] = useState(false)
  const confirm = () =>
    disconnect.mutate(undefined, {
      onSuccess: () => toast(t('security.identity.disconnected', { name })),
      onError: (error) => toast(words(error), { tone: 'problem' }),
    })
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.name} dir="auto">
          {name}
        </h3>
        <p className={styles.soft}>{t('security.identity', { date: format.date(since) })}</p>
      </div>
      <Button
        size="small"
        aria-label={t('security.identity.disconnect.of', { name })}
        isPending={disconnect.isPending}
        onPress={() => ask(() => setOpen(true))}
      >
        {t('security.identity.disconnect')}
      </Button>
      <Confirm
        title={t('security.identity.disconnect.title', { name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        action={t('security.identity.disconnect')}
        onConfirm={confirm}
      >
        <p>{t('security.identity.disconnect.hint')}</p>
      </Confirm>
    </div>
  )
}
