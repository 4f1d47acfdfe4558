import { useState } from 'react'
import { useTranslate, useWords } from '../app/language.tsx'
import { EditableText } from '../ui/editable-text.tsx'
import styles from './library.module.css'
import { type AnyEntry, useLibraryEditing } from './library-context.tsx'

/** The name, changed when one leaves it: half a name would be a name that is taken. */
export function EntryName({ entry: { id, name } }: { readonly entry: AnyEntry }) {
  const t = useTranslate()
  const words = useWords()
  const { actions, mayEdit } = useLibraryEditing()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const leave = () => {
    if (typed === null) return
    const result = typed.trim() === name ? null : actions.rename(id, typed)
    if (result && !result.ok) {
      const { reason, values } = result.refusal
      return setProblem(words(`refusal.${reason}`, values) ?? t('app.problem.unknown'))
    }
    setTyped(null)
    setProblem(null)
  }
  return (
    <div className={styles.name}>
      <EditableText
        label={t('library.name')}
        value={typed ?? name}
        isReadOnly={!mayEdit}
        onChange={setTyped}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setTyped(null)
          setProblem(null)
        }}
      />
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
