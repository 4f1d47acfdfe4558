import { type FormEvent, useId, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { needWords } from '../app/words.ts'
import { useMakeWorkspace } from '../data/members.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

await needWords('members', 'settings')

/** Names a workspace of one's own, makes it, and goes there. */
export function NewWorkspaceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const words = useProblemWords()
  const make = useMakeWorkspace()
  const [name, setName] = useState('')
  const form = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate(name.trim())
  }
  return (
    <Dialog
      title={t('members.workspaces.new')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isPending={make.isPending}>
            {t('members.workspaces.make')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label={t('settings.workspace.name')}
          description={t('members.workspaces.new.hint')}
          isRequired
          autoFocus
          maxLength={200}
          value={name}
          onChange={setName}
          error={make.isError ? words(make.error) : undefined}
        />
      </form>
    </Dialog>
  )
}
