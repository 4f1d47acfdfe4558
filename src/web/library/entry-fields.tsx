import { PRESENCES } from '../../domain/lanes/touchpoints.ts'
import { channelsOf, livingEntry } from '../../domain/library/entries.ts'
import { PHASES } from '../../domain/library/library-type.ts'
import { useTranslate } from '../app/language.tsx'
import { useDone } from '../app/use-refused.ts'
import { Select } from '../ui/select.tsx'
import styles from './library.module.css'
import { type AnyEntry, useLibraryEditing } from './library-context.tsx'

/** The choice of no channel, no phase, no presence; an empty id would be no id. */
const NONE = 'none'

/** What an entry says besides its name, each as a choice. */
export function EntryFields({ entry }: { readonly entry: AnyEntry }) {
  const t = useTranslate()
  const done = useDone()
  const { actions, library, mayEdit } = useLibraryEditing()
  if (!('presence' in entry)) return null
  const set = (fields: Readonly<Record<string, string>>) => done(actions.set(entry.id, fields))
  const plain = (value: string) => (value === NONE ? '' : value)
  const channels = channelsOf(library).map(({ id, name, icon }) => ({ id, label: name, icon }))
  return (
    <div className={styles.fields}>
      {'channelId' in entry && (
        <Select
          label={t('library.channelOf', { name: entry.name })}
          isLabelHidden
          isQuiet
          isDisabled={!mayEdit}
          options={[{ id: NONE, label: t('library.channel.none') }, ...channels]}
          value={livingEntry(library.channels, entry.channelId)?.id ?? NONE}
          onChange={(channelId) => set({ channelId: plain(channelId) })}
        />
      )}
      {'phase' in entry && (
        <Select
          label={t('library.phaseOf', { name: entry.name })}
          isLabelHidden
          isQuiet
          isDisabled={!mayEdit}
          options={PHASES.map((phase) => ({ id: phase || NONE, label: t(`library.phase.${phase || 'any'}`) }))}
          value={entry.phase || NONE}
          onChange={(phase) => set({ phase: plain(phase) })}
        />
      )}
      <Select
        label={t('library.presenceOf', { name: entry.name })}
        isLabelHidden
        isQuiet
        isDisabled={!mayEdit}
        options={PRESENCES.map((presence) => ({
          id: presence || NONE,
          label: presence === '' ? t('library.presence.none') : t(`presence.${presence}`),
        }))}
        value={entry.presence || NONE}
        onChange={(presence) => set({ presence: plain(presence) })}
      />
    </div>
  )
}
