import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslate } from '../app/language.tsx'
import { needWords } from '../app/words.ts'
import { useMe } from '../data/me.ts'
import { useEnterWorkspace } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '../ui/menu.tsx'
import { toast } from '../ui/toast-queue.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { NewWorkspaceDialog } from './new-workspace-dialog.tsx'
import styles from './workspace-switcher.module.css'

await needWords('members')

/** In which workspace one is, and the way to the others. */
export default function WorkspaceSwitcher({ isNarrow }: { readonly isNarrow: boolean }) {
  const t = useTranslate()
  const words = useProblemWords()
  const { workspace, workspaces } = useMe()
  const enter = useEnterWorkspace()
  const [isMaking, setIsMaking] = useState(false)
  const go = (id: string) => enter.mutate(id, { onError: (error: unknown) => toast(words(error), { tone: 'problem' }) })
  const label = t('members.workspaces.switch', { name: workspace.name })
  const button = (
    <Button className={styles.button as string} aria-label={label}>
      <Icon name="building" size={20} />
      <span className={styles.name} dir="auto">
        {workspace.name}
      </span>
      <Icon name="chevron-down" className={styles.arrow} />
    </Button>
  )
  return (
    <div className={styles.switcher} data-narrow={isNarrow || undefined}>
      <MenuTrigger>
        {isNarrow ? (
          <Tooltip text={label} placement="end">
            {button}
          </Tooltip>
        ) : (
          button
        )}
        <Menu>
          <MenuSection
            title={t('members.workspaces')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[workspace.id]}
          >
            {workspaces.map(({ id, name, role }) => (
              <MenuItem
                key={id}
                id={id}
                description={t(`members.role.${role}`)}
                onAction={() => id !== workspace.id && go(id)}
              >
                {name}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSeparator />
          <MenuItem id="new" icon="plus" onAction={() => setIsMaking(true)}>
            {t('members.workspaces.new')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {isMaking && <NewWorkspaceDialog onClose={() => setIsMaking(false)} />}
    </div>
  )
}
