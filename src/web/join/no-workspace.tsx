import { EntrancePage } from '../app/entrance-page.tsx'
import { useTranslate } from '../app/language.tsx'
import styles from '../app/sign-in.module.css'
import { needWords } from '../app/words.ts'
import { useSignOut } from '../data/me.ts'
import { useMakeWorkspace } from '../data/members.ts'
import { Button } from '../ui/button.tsx'

await needWords('members', 'settings')

/** For somebody who is signed in and was removed from, or left, the last of their workspaces. */
export default function NoWorkspace() {
  const t = useTranslate()
  const make = useMakeWorkspace()
  const signOut = useSignOut()
  return (
    <EntrancePage title={t('members.none.title')}>
      <p>{t('members.none.hint')}</p>
      <div className={styles.form}>
        <Button variant="primary" onPress={() => make.mutate()} isPending={make.isPending}>
          {t('members.workspaces.make')}
        </Button>
        <Button onPress={() => signOut.mutate()} isPending={signOut.isPending}>
          {t('settings.signOut')}
        </Button>
      </div>
    </EntrancePage>
  )
}
