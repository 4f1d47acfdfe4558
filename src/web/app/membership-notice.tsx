import { useMe } from '../data/me.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useTranslate } from './language.tsx'
import styles from './notice.module.css'
import type { MembershipNews } from './use-membership-news.ts'
import { needWords } from './words.ts'

await needWords('news')

/** Says in a line across the top what somebody else has changed about one's place here. */
export default function MembershipNotice({ news }: { readonly news: MembershipNews }) {
  return news.kind === 'removed' ? <Removed /> : <RoleChanged {...news} />
}

function Removed() {
  const t = useTranslate()
  const { workspace } = useMe()
  return (
    <div className={styles.notice} data-tone="warning" role="alert">
      <Icon name="lock" size={20} />
      <p className={styles.words}>
        <strong>{t('news.removed', { workspace: workspace.name })}</strong> {t('news.removed.hint')}
      </p>
      <Button size="small" onPress={() => location.assign('/')}>
        {t('news.leave')}
      </Button>
    </div>
  )
}

function RoleChanged({ isLess, onSeen }: { readonly isLess: boolean; readonly onSeen: () => void }) {
  const t = useTranslate()
  const { workspace, role } = useMe()
  return (
    <div className={styles.notice} data-tone={isLess ? 'warning' : 'info'} role="alert">
      <Icon name={isLess ? 'lock' : 'info-circle'} size={20} />
      <p className={styles.words}>
        <strong>{t(`news.role.${role}`, { workspace: workspace.name })}</strong> {t(`news.role.${role}.hint`)}
      </p>
      <IconButton icon="x" label={t('ui.close')} onPress={onSeen} />
    </div>
  )
}
