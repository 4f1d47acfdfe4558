import { type FormEvent, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { useMe, useRenameWorkspace } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast-queue.ts'
import styles from './settings.module.css'

export function WorkspaceForm() {
  const t = useTranslate()
  const words = useProblemWords()
  const { workspace } = useMe()
  const rename = useRenameWorkspace()
  const [name, setName] = useState(workspace.name)
  const save = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate(name.trim(), { onSuccess: () => toast(t('settings.saved')) })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label={t('settings.workspace.name')}
        isRequired
        maxLength={200}
        value={name}
        onChange={setName}
        error={rename.isError ? words(rename.error) : undefined}
      />
      <Button type="submit" isPending={rename.isPending} isDisabled={name.trim() === '' || name === workspace.name}>
        {t('ui.save')}
      </Button>
    </form>
  )
}
