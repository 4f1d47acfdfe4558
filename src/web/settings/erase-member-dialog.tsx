import { useId, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendForm } from '../app/send-form.tsx'
import { type Member, useEraseMember } from '../data/members.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './your-data-section.module.css'

type EraseMemberDialogProps = { readonly member: Member; readonly onClose: () => void }

/** Says what goes and what stays, and asks for the member's name: it can't be undone. */
export function EraseMemberDialog({ member: { userId, name }, onClose }: EraseMemberDialogProps) {
  const t = useTranslate()
  const erase = useEraseMember()
  const form = useId()
  const [typed, setTyped] = useState('')
  const send = () =>
    erase.mutate(
      { id: userId, confirm: typed },
      {
        onSuccess: () => {
          onClose()
          toast(t('members.erased', { name }))
        },
      },
    )
  const isSame = typed.trim().toLowerCase() === name.trim().toLowerCase()
  return (
    <Dialog
      title={t('members.erase.title', { name })}
      isOpen
      isAlert
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" form={form} variant="danger" isDisabled={!isSame} isPending={erase.isPending}>
            {t('privacy.erase.action')}
          </Button>
        </>
      }
    >
      <SendForm id={form} sending={erase} onSend={send} send={null}>
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
      </SendForm>
    </Dialog>
  )
}
