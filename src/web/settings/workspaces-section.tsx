import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { useMe } from '../data/me.ts'
import { useEnterWorkspace, useLeaveWorkspace } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/dialog.tsx'
import { toast } from '../ui/toast-queue.ts'
import { NewWorkspaceDialog } from '../workspaces/new-workspace-dialog.tsx'
import styles from './members.module.css'

/** The workspaces that one belongs to: to go from one to another, to make one, to leave this one. */
export function WorkspacesSection() {
  const t = useTranslate()
  const words = useProblemWords()
  const { workspace, workspaces, role } = useMe()
  const enter = useEnterWorkspace()
  const [isMaking, setIsMaking] = useState(false)
  const leave = useLeaveWorkspace()
  const [isLeaving, setLeaving] = useState(false)
  const problem = { onError: (error: unknown) => toast(words(error), { tone: 'problem' }) } as const
  return (
    <>
      <ul className={styles.list}>
        {workspaces.map(({ id, name, role }) => (
          <li key={id} className={styles.row}>
            <div className={styles.words}>
              <p>{name}</p>
              <p className={styles.soft}>{t(`members.role.${role}`)}</p>
            </div>
            {id === workspace.id ? (
              <span className={styles.soft}>{t('members.workspaces.here')}</span>
            ) : (
              <Button
                size="small"
                aria-label={t('members.workspaces.enter.of', { name })}
                onPress={() => enter.mutate(id, problem)}
              >
                {t('members.workspaces.enter')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button icon="plus" onPress={() => setIsMaking(true)}>
          {t('members.workspaces.new')}
        </Button>
        {role !== 'owner' && <Button onPress={() => setLeaving(true)}>{t('members.leave')}</Button>}
      </div>
      {role === 'owner' && <p className={styles.soft}>{t('members.leave.owner')}</p>}
      {isMaking && <NewWorkspaceDialog onClose={() => setIsMaking(false)} />}
      <Confirm
        title={t('members.leave.title', { workspace: workspace.name })}
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        action={t('members.leave')}
        onConfirm={() => leave.mutate(undefined, problem)}
      >
        <p>{t('members.leave.hint')}</p>
      </Confirm>
    </>
  )
}
