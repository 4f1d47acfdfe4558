import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { lazyPart } from '../app/lazy-part.ts'
import { useMe } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { securityQuery, useRemoveSecondFactor, useRenewRecoveryCodes } from '../data/security.ts'
import { Button } from '../ui/button.tsx'
import { Confirm, Dialog } from '../ui/dialog.tsx'
import { toast } from '../ui/toast-queue.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import styles from './security.module.css'

// With what draws QR codes, which most visits of the settings don't need.
const SecondFactorDialog = lazyPart(() => import('./second-factor-dialog.tsx'))

type SecondFactorProps = {
  readonly ask: (work: () => void) => void
  /** Whether setting it up is what the screen is for. */
  readonly isAsked?: boolean
}

/** The second factor: on or off, and its recovery codes. */
export function SecondFactor({ ask, isAsked = false }: SecondFactorProps) {
  const t = useTranslate()
  const format = useFormat()
  const words = useProblemWords()
  const { user } = useMe()
  const { data } = useSuspenseQuery(securityQuery)
  const remove = useRemoveSecondFactor()
  const renew = useRenewRecoveryCodes()
  const [open, setOpen] = useState<'set-up' | 'turn-off' | 'renew' | null>(null)
  const close = () => setOpen(null)
  const problem = { onError: (error: unknown) => toast(words(error), { tone: 'problem' }) } as const
  const { secondFactor } = data
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.name}>{t('security.factor')}</h3>
        <p className={styles.soft}>
          {secondFactor
            ? t('security.factor.on', { date: format.date(secondFactor.since) })
            : t(user.hasPassword ? 'security.factor.off' : 'security.factor.password')}
        </p>
        {secondFactor && (
          <p className={styles.soft}>{t('security.factor.codesLeft', { count: secondFactor.recoveryCodesLeft })}</p>
        )}
      </div>
      <div className={styles.actions}>
        {secondFactor ? (
          <>
            <Button size="small" onPress={() => ask(() => setOpen('renew'))}>
              {t('security.codes.renew')}
            </Button>
            <Button size="small" onPress={() => ask(() => setOpen('turn-off'))}>
              {t('security.factor.turnOff')}
            </Button>
          </>
        ) : (
          <Button
            {...(isAsked ? { variant: 'primary' } : { size: 'small' })}
            isDisabled={!user.hasPassword}
            onPress={() => ask(() => setOpen('set-up'))}
          >
            {t('security.factor.setUp')}
          </Button>
        )}
      </div>
      {open === 'set-up' && (
        <Suspense>
          <SecondFactorDialog onClose={close} />
        </Suspense>
      )}
      <Confirm
        title={t('security.factor.turnOff.title')}
        isOpen={open === 'turn-off'}
        onClose={close}
        action={t('security.factor.turnOff')}
        onConfirm={() =>
          remove.mutate(undefined, { ...problem, onSuccess: () => toast(t('security.factor.turnedOff')) })
        }
      >
        <p>{t('security.factor.turnOff.hint')}</p>
      </Confirm>
      <Confirm
        title={t('security.codes.renew.title')}
        isOpen={open === 'renew'}
        onClose={close}
        action={t('security.codes.renew')}
        onConfirm={() => renew.mutate(undefined, problem)}
      >
        <p>{t('security.codes.renew.hint')}</p>
      </Confirm>
      {renew.data && (
        <Dialog
          title={t('security.codes.title')}
          isOpen
          isAlert
          onClose={renew.reset}
          actions={
            <Button variant="primary" onPress={renew.reset}>
              {t('security.codes.kept')}
            </Button>
          }
        >
          <div className={styles.form}>
            <RecoveryCodes codes={renew.data.recoveryCodes} />
          </div>
        </Dialog>
      )}
    </div>
  )
}
