import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { SendDialog } from '../app/send-dialog.tsx'
import { needWords } from '../app/words.ts'
import { useMakeWorkspace } from '../data/members.ts'
import { TextField } from '../ui/text-field.tsx'

await needWords('members', 'settings')

/** Names a workspace of one's own, makes it, and goes there. */
export function NewWorkspaceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const make = useMakeWorkspace()
  const [name, setName] = useState('')
  return (
    <SendDialog
      title={t('members.workspaces.new')}
      onClose={onClose}
      sending={make}
      onSend={() => make.mutate(name.trim())}
      send={t('members.workspaces.make')}
    >
      <TextField
        label={t('settings.workspace.name')}
        description={t('members.workspaces.new.hint')}
        isRequired
        autoFocus
        maxLength={200}
        value={name}
        onChange={setName}
      />
    </SendDialog>
  )
}
