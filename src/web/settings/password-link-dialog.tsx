import { useFormat, useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { type Member, useMakePasswordLink } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { SecretField } from '../sharing/secret-field.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './settings.module.css'

type PasswordLinkDialogProps = { readonly member: Member; readonly onClose: () => void }

/** Makes a link with which a member sets a new password, and shows it this once. */
export function PasswordLinkDialog({ member: { userId, name }, onClose }: PasswordLinkDialogProps) {
  const t = useTranslate()
  const format = useFormat()
  const words = useProblemWords()
  const make = useMakePasswordLink()
  const made = make.data
  return (
    <Dialog
      title={t('members.passwordLink.title', { name })}
      isOpen
      onClose={onClose}
      actions={
        made ? (
          <Button variant="primary" onPress={onClose}>
            {t('ui.done')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('ui.cancel')}</Button>
            <Button variant="primary" onPress={() => make.mutate(userId)} isPending={make.isPending}>
              {t('members.invite.make')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.form} role="status">
        {made ? (
          <>
            <p>{t('members.passwordLink.hint', { name, date: format.dateTime(made.expiresAt) })}</p>
            <SecretField label={t('members.link')} value={`${location.origin}${paths.newPassword()}#${made.secret}`} />
          </>
        ) : (
          <p>{t('members.passwordLink.about', { name })}</p>
        )}
      </div>
      <p className={styles.problem} role="alert">
        {make.isError && words(make.error)}
      </p>
    </Dialog>
  )
}
