import { useId } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog, type DialogProps } from '../ui/dialog.tsx'
import { useTranslate } from './language.tsx'
import { SendForm, type SendFormProps } from './send-form.tsx'

type SendDialogProps = Pick<DialogProps, 'title' | 'isAlert' | 'onClose'> &
  Pick<SendFormProps, 'sending' | 'onSend' | 'send' | 'variant' | 'isDisabled' | 'problem' | 'children'>

/** Something to fill in and send, as a small dialog: its buttons stand at the foot. */
export function SendDialog({ title, isAlert = false, onClose, send, isDisabled = false, ...props }: SendDialogProps) {
  const { variant = 'primary', ...form } = props
  const t = useTranslate()
  const id = useId()
  return (
    <Dialog
      title={title}
      isOpen
      isAlert={isAlert}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          {send !== null && (
            <Button
              type="submit"
              form={id}
              variant={variant}
              isDisabled={isDisabled}
              isPending={form.sending.isPending}
            >
              {send}
            </Button>
          )}
        </>
      }
    >
      <SendForm {...form} id={id} send={null} />
    </Dialog>
  )
}
