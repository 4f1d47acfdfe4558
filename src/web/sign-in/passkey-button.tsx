import { useTranslate } from '../app/language.tsx'
import styles from '../app/sign-in.module.css'
import { NoPasskey, useSignInByPasskey } from '../data/passkeys.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'

/** Signs in by a passkey of this browser, without an address or a password. */
export function PasskeyButton() {
  const t = useTranslate()
  const words = useProblemWords()
  const signIn = useSignInByPasskey()
  return (
    <>
      <Button icon="key" onPress={() => signIn.mutate()} isPending={signIn.isPending}>
        {t('signIn.passkey')}
      </Button>
      <p className={styles.error} role="alert">
        {signIn.isError && (signIn.error instanceof NoPasskey ? t('signIn.passkey.none') : words(signIn.error))}
      </p>
    </>
  )
}
