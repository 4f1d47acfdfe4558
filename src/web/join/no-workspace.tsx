import { useState } from 'react'
import { EntrancePage } from '../app/entrance-page.tsx'
import { useTranslate } from '../app/language.tsx'
import styles from '../app/sign-in.module.css'
import { SignOutButton } from '../app/sign-out-button.tsx'
import { needWords } from '../app/words.ts'
import { Button } from '../ui/button.tsx'
import { ToastRegion } from '../ui/toast-region.tsx'
import { NewWorkspaceDialog } from '../workspaces/new-workspace-dialog.tsx'

await needWords('members', 'settings')

/** For somebody who is signed in and was removed from, or left, the last of their workspaces. */
export default function NoWorkspace() {
  const t = useTranslate()
  const [isMaking, setIsMaking] = useState(false)
  return (
    <EntrancePage title={t('members.none.title')}>
      <p>{t('members.none.hint')}</p>
      <div className={styles.form}>
        <Button variant="primary" onPress={() => setIsMaking(true)}>
          {t('members.workspaces.make')}
        </Button>
        <SignOutButton />
      </div>
      {isMaking && <NewWorkspaceDialog onClose={() => setIsMaking(false)} />}
      <ToastRegion />
    </EntrancePage>
  )
}
