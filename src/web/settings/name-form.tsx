import { type FormEvent, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { useMe, usePatchMe } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './settings.module.css'

export function NameForm() {
  const t = useTranslate()
  const words = useProblemWords()
  const { user } = useMe()
  const patch = usePatchMe()
  const [name, setName] = useState(user.name)
  const save = (event: FormEvent) => {
    event.preventDefault()
    patch.mutate({ name: name.trim() }, { onSuccess: () => toast(t('settings.saved')) })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label={t('settings.name')}
        autoComplete="name"
        isRequired
        maxLength={200}
        value={name}
        onChange={setName}
        error={patch.isError ? words(patch.error) : undefined}
      />
      <Button type="submit" isPending={patch.isPending} isDisabled={name.trim() === '' || name === user.name}>
        {t('ui.save')}
      </Button>
    </form>
  )
}
