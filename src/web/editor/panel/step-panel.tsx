import { Suspense } from 'react'
import { renameStep, setStepDescription } from '../../../domain/map/commands/steps.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPartAtRest } from '../../app/lazy-part.ts'
import { useObservable } from '../../data/connection.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useEditor, useMapRow } from '../state/use-editor.ts'
import styles from './panel.module.css'

const WayField = lazyPartAtRest(() => import('./way-field.tsx'))

export function StepPanel({ id }: { readonly id: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const step = useMapRow('steps', id)
  if (!step) return null
  return (
    <fieldset className={styles.form} disabled={!mayEdit}>
      <TextField
        label={t('editor.step.title')}
        value={step.title}
        onChange={(title) => editor.run(renameStep, { id, title }, { merge: `title/${id}` })}
      />
      <TextArea
        label={t('editor.description')}
        rows={4}
        value={step.description}
        onChange={(description) => editor.run(setStepDescription, { id, description }, { merge: `description/${id}` })}
      />
      <Suspense>
        <WayField id={id} />
      </Suspense>
    </fieldset>
  )
}
