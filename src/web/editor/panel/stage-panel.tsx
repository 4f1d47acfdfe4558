import { Suspense } from 'react'
import { recolourStages, renameStage, setStageDescription } from '../../../domain/map/commands/stages.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPartAtRest } from '../../app/lazy-part.ts'
import { useObservable } from '../../data/connection.ts'
import { ColourPicker } from '../../ui/colour-picker.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useEditor, useMapRow } from '../state/use-editor.ts'
import styles from './panel.module.css'

const WayField = lazyPartAtRest(() => import('./way-field.tsx'))

export function StagePanel({ id }: { readonly id: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const stage = useMapRow('stages', id)
  if (!stage) return null
  return (
    <fieldset className={styles.form} disabled={!mayEdit}>
      <TextField
        label={t('editor.stage.title')}
        value={stage.title}
        onChange={(title) => editor.run(renameStage, { id, title }, { merge: `title/${id}` })}
      />
      <div className={styles.field}>
        <span className={styles.label}>{t('ui.colour')}</span>
        <ColourPicker
          label={t('ui.colour')}
          value={stage.colour}
          onChange={(colour) => editor.run(recolourStages, { ids: [id], colour }, { merge: `colour/${id}` })}
        />
      </div>
      <TextArea
        label={t('editor.description')}
        rows={4}
        value={stage.description}
        onChange={(description) => editor.run(setStageDescription, { id, description }, { merge: `description/${id}` })}
      />
      <Suspense>
        <WayField id={id} />
      </Suspense>
    </fieldset>
  )
}
