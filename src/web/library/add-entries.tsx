import { type ClipboardEvent, type FormEvent, useState } from 'react'
import { useTranslate, useWords } from '../app/language.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './library.module.css'
import { useLibraryEditing } from './library-context.tsx'

/** A name and Enter make an entry; pasted lines make one each. */
export function AddEntries() {
  const t = useTranslate()
  const words = useWords()
  const { part, actions } = useLibraryEditing()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const add = (names: readonly string[]) => {
    const result = actions.add(names)
    if (result.ok) {
      setName('')
      return setProblem(undefined)
    }
    const { reason, values } = result.refusal
    setProblem(words(`refusal.${reason}`, values) ?? t('app.problem.unknown'))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') add([name.trim()])
  }
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (lines.length < 2) return
    event.preventDefault()
    add([...new Set(lines)])
  }
  return (
    <form className={styles.add} onSubmit={submit} onPaste={paste}>
      <TextField
        label={t(`library.${part}.add`)}
        isLabelHidden
        placeholder={t(`library.${part}.add`)}
        value={name}
        onChange={(next) => {
          setName(next)
          setProblem(undefined)
        }}
        error={problem}
      />
      <Button type="submit" icon="plus" isDisabled={name.trim() === ''}>
        {t('ui.add')}
      </Button>
    </form>
  )
}
