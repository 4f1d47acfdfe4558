import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { MAP_STATES, type MapState, PURPOSES } from '../../domain/map/map-type.ts'
import { readPersonaSummary } from '../../domain/persona/summary.ts'
import { useTranslate } from '../app/language.tsx'
import { documentsQuery } from '../data/documents.ts'
import { fileUrl } from '../data/files.ts'
import { Avatar } from '../ui/avatar.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ToggleChip } from '../ui/toggle-chip.tsx'
import styles from './scope-form.module.css'

type Purpose = (typeof PURPOSES)[number]

/** What a map is about, as far as one knows at the beginning. */
export type Scope = {
  readonly title: string
  readonly personaIds: readonly string[]
  /** Null: as what it was made from. */
  readonly state: MapState | null
  readonly scenario: string
  readonly purposes: readonly Purpose[]
}

export const NO_SCOPE: Scope = { title: '', personaIds: [], state: null, scenario: '', purposes: [] }

type ScopeFormProps = {
  readonly scope: Scope
  readonly onChange: (scope: Scope) => void
  readonly onSubmit: () => void
}

export function ScopeForm({ scope, onChange, onSubmit }: ScopeFormProps) {
  const t = useTranslate()
  const personas = useQuery(documentsQuery('persona')).data ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.hint}>{t('home.scope.hint')}</p>
      <TextField
        label={t('home.scope.title')}
        placeholder={t('home.scope.title.example')}
        autoFocus
        value={scope.title}
        onChange={(title) => onChange({ ...scope, title })}
      />
      {personas.length > 0 && (
        <fieldset className={styles.set}>
          <legend className={styles.legend}>{t('home.scope.persona')}</legend>
          <div className={styles.chips}>
            {personas.map(({ id, title, summary }) => {
              const { avatarSeed, portraitId } = readPersonaSummary(summary)
              return (
                <ToggleChip
                  key={id}
                  picture={<Avatar seed={avatarSeed || id} src={fileUrl(portraitId)} size={20} />}
                  isSelected={scope.personaIds.includes(id)}
                  onChange={() => onChange({ ...scope, personaIds: toggled(scope.personaIds, id) })}
                >
                  {title || t('persona.untitled')}
                </ToggleChip>
              )
            })}
          </div>
        </fieldset>
      )}
      <TextArea
        label={t('home.scope.scenario')}
        placeholder={t('home.scope.scenario.example')}
        value={scope.scenario}
        onChange={(scenario) => onChange({ ...scope, scenario })}
      />
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{t('home.scope.state')}</legend>
        <SegmentedControl
          label={t('home.scope.state')}
          options={MAP_STATES.map((id) => ({ id, label: t(`map.state.${id}`) }))}
          value={scope.state ?? 'today'}
          onChange={(state) => onChange({ ...scope, state })}
        />
      </fieldset>
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{t('home.scope.purpose')}</legend>
        <div className={styles.chips}>
          {PURPOSES.map((purpose) => (
            <ToggleChip
              key={purpose}
              isSelected={scope.purposes.includes(purpose)}
              onChange={() => onChange({ ...scope, purposes: toggled(scope.purposes, purpose) })}
            >
              {t(`map.purpose.${purpose}`)}
            </ToggleChip>
          ))}
        </div>
      </fieldset>
      {/* Enter in a field makes the map, as the button at the foot does. */}
      <button type="submit" hidden />
    </form>
  )
}

function toggled<T>(members: readonly T[], member: T): readonly T[] {
  return members.includes(member) ? members.filter((other) => other !== member) : [...members, member]
}
