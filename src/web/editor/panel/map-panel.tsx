import { Suspense } from 'react'
import { reviewMap, setMap } from '../../../domain/map/commands/scope.ts'
import { MAP_STATES, type MapInfo, mapInfo, PURPOSES } from '../../../domain/map/map-type.ts'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { lazyPartAtRest } from '../../app/lazy-part.ts'
import { useObservable } from '../../data/connection.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { PersonaChoice } from '../frame/map-personas.tsx'
import { useDerived, useEditor } from '../state/use-editor.ts'
import { KpisField } from './kpis-field.tsx'
import styles from './panel.module.css'
import { ScaleField } from './scale-field.tsx'

const UpkeepFields = lazyPartAtRest(() => import('../../review/upkeep-fields.tsx'))

/** Languages that maps are written in most; another one that a map has is offered too. */
const LANGUAGES = ['en', 'sv', 'fi', 'da', 'nb', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'et', 'ar', 'he', 'ja'] as const

/** What the map is about: scope, outcome, measures, language, scale. */
export function MapPanel(_: { readonly mapId: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const info = useDerived(['map'], mapInfo)
  const set = (fields: Partial<Omit<MapInfo, 'id'>>, merge?: string) =>
    editor.run(setMap, { fields: fields as never }, merge ? { merge: `map/${merge}` } : undefined)
  const text = (field: 'scenario' | 'outcome' | 'expectation' | 'reality') => ({
    label: t(`editor.map.${field}`),
    placeholder: t(`editor.map.${field}.example`),
    value: info[field],
    onChange: (value: string) => set({ [field]: value }, field),
  })
  return (
    <fieldset className={styles.form} disabled={!mayEdit}>
      <TextField label={t('editor.map.title')} value={info.title} onChange={(title) => set({ title }, 'title')} />
      <div className={styles.field}>
        <span className={styles.label}>{t('editor.map.state')}</span>
        <SegmentedControl
          label={t('editor.map.state')}
          options={MAP_STATES.map((id) => ({ id, label: t(`map.state.${id}`) }))}
          value={info.state}
          onChange={(state) => set({ state })}
        />
      </div>
      <fieldset className={styles.field}>
        <legend className={styles.label}>{t('editor.personas')}</legend>
        <PersonaChoice />
      </fieldset>
      <TextArea {...text('scenario')} rows={3} />
      <TextArea {...text('outcome')} />
      <fieldset className={styles.field}>
        <legend className={styles.label}>{t('editor.map.purposes')}</legend>
        <div className={styles.chips}>
          {PURPOSES.map((purpose) => (
            <ToggleChip
              key={purpose}
              isSelected={info.purposes.includes(purpose)}
              onChange={(isSelected) =>
                set({
                  purposes: isSelected ? [...info.purposes, purpose] : info.purposes.filter((each) => each !== purpose),
                })
              }
            >
              {t(`map.purpose.${purpose}`)}
            </ToggleChip>
          ))}
        </div>
      </fieldset>
      <KpisField />
      <Suspense>
        <UpkeepFields
          upkeep={info}
          mayEdit={mayEdit}
          onChange={(fields) => set(fields, `upkeep/${Object.keys(fields).join()}`)}
          onReview={(on) => editor.run(reviewMap, { on })}
        />
      </Suspense>
      <TextArea {...text('expectation')} />
      <TextArea {...text('reality')} />
      <LanguageField info={info} onChange={(language) => set({ language })} />
      <ScaleField info={info} />
    </fieldset>
  )
}

function LanguageField({ info, onChange }: { readonly info: MapInfo; readonly onChange: (language: string) => void }) {
  const t = useTranslate()
  const format = useFormat()
  const tags = LANGUAGES.some((tag) => tag === info.language) ? LANGUAGES : [info.language, ...LANGUAGES]
  return (
    <Select
      label={t('editor.map.language')}
      options={tags.map((id) => ({ id, label: format.languageName(id) }))}
      value={info.language}
      onChange={onChange}
    />
  )
}
