import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendForm } from '../app/send-form.tsx'
import { useMe, usePatchMe } from '../data/me.ts'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'

export function NameForm() {
  const t = useTranslate()
  const { user } = useMe()
  const patch = usePatchMe()
  const [name, setName] = useState(user.name)
  return (
    <SendForm
      sending={patch}
      onSend={() => patch.mutate({ name: name.trim() }, { onSuccess: () => toast(t('settings.saved')) })}
      send={t('ui.save')}
      variant="secondary"
      isDisabled={name.trim() === '' || name === user.name}
      isNarrow
    >
      <TextField
        label={t('settings.name')}
        autoComplete="name"
        isRequired
        maxLength={200}
        value={name}
        onChange={setName}
      />
    </SendForm>
  )
}
