import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendDialog } from '../app/send-dialog.tsx'
import { type Member, useEraseMember } from '../data/members.ts'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './your-data-section.module.css'

type EraseMemberDialogProps = { readonly member: Member; readonly onClose: () => void; readonly onDone: () => void }

/** Says what goes and what stays, and asks for the member's name: it can't be undone. */
export function EraseMemberDialog({ member: { userId, name }, onClose, onDone }: EraseMemberDialogProps) {
  const t = useTranslate()
  const erase = useEraseMember()
  const [typed, setTyped] = useState('')
  const send = () =>
    erase.mutate(
      { id: userId, confirm: typed },
      {
        onSuccess: () => {
          onClose()
          onDone()
          toast(t('members.erased', { name }))
        },
      },
    )
  const isSame = typed.trim().toLowerCase() === name.trim().toLowerCase()
  return (
    <SendDialog
      title={t('members.erase.title', { name })}
      isAlert
      onClose={onClose}
      sending={erase}
      onSend={send}
      send={t('privacy.erase.action')}
      variant="danger"
      isDisabled={!isSame}
    >
      <ul className={styles.list}>
        <li>{t('members.erase.goes', { name })}</li>
        <li>{t('members.erase.account')}</li>
        <li>{t('members.erase.stays')}</li>
      </ul>
      <TextField
        label={t('privacy.erase.confirm', { confirm: name })}
        isRequired
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
    </SendDialog>
  )
}
