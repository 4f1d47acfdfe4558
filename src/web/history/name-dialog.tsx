import { type FormEvent, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

/** As long as the server takes it, in characters. */
const LONGEST_NAME = 200

type NameDialogProps = {
  /** The one it has; empty: none. */
  readonly name: string
  readonly onKeep: (name: string) => void
  readonly onClose: () => void
}

export function NameDialog({ name, onKeep, onClose }: NameDialogProps) {
  const t = useTranslate()
  const [value, setValue] = useState(name)
  const wanted = value.trim()
  const keep = () => wanted !== '' && onKeep(wanted)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep()
  }
  return (
    <Dialog
      title={t(name === '' ? 'history.save' : 'history.name')}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" isDisabled={wanted === ''} onPress={keep}>
            {t('history.name.done')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <TextField
          label={t('history.name.label')}
          description={t('history.name.hint')}
          placeholder={t('history.name.example')}
          maxLength={LONGEST_NAME}
          autoFocus
          value={value}
          onChange={setValue}
        />
      </form>
    </Dialog>
  )
}
