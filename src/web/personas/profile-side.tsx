import { channelsOf, idsMeaning, livingEntries } from '../../domain/library/entries.ts'
import { addChannel, removeChannel, reviewPersona } from '../../domain/persona/commands/profile.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { useDone } from '../app/use-refused.ts'
import { useLibrary } from '../data/library.ts'
import UpkeepFields from '../review/upkeep-fields.tsx'
import { Chip } from '../ui/chip.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { usePersona } from './persona-context.tsx'
import { Portrait } from './portrait.tsx'
import styles from './profile.module.css'
import { ShareField } from './share-field.tsx'

/** Face, weight and channels: what is chosen rather than written. */
export function ProfileSide() {
  const t = useTranslate()
  const { languageName } = useFormat()
  const done = useDone()
  const { info, store, set, mayEdit } = usePersona()
  const languages = [...new Set([...LANGUAGES, info.language])]
  return (
    <aside className={styles.side}>
      <Portrait />
      <ShareField />
      {mayEdit ? (
        <Switch isSelected={info.primary} onChange={(primary) => set({ primary })}>
          {t('personas.primary.switch')}
        </Switch>
      ) : (
        info.primary && <Chip icon="star">{t('personas.primary')}</Chip>
      )}
      {info.primary && mayEdit && (
        <span className={styles.printOnly}>
          <Chip icon="star">{t('personas.primary')}</Chip>
        </span>
      )}
      <Channels />
      <div className={styles.screenOnly}>
        <UpkeepFields
          upkeep={info}
          mayEdit={mayEdit}
          onChange={(fields) => set(fields, `upkeep/${Object.keys(fields).join()}`)}
          onReview={(on) => done(store.execute(reviewPersona, { on }))}
        />
      </div>
      {mayEdit && (
        <div className={styles.screenOnly}>
          <Select
            label={t('personas.language')}
            options={languages.map((id) => ({ id, label: languageName(id) }))}
            value={info.language}
            onChange={(language) => set({ language })}
          />
        </div>
      )}
    </aside>
  )
}

/** The channels by which the persona likes to be met, out of the library. */
function Channels() {
  const t = useTranslate()
  const done = useDone()
  const library = useLibrary()
  const { info, store, mayEdit } = usePersona()
  const chosen = livingEntries(library.channels, info.channelIds)
  const others = channelsOf(library).filter(({ id }) => !chosen.some((channel) => channel.id === id))
  const remove = (id: string) =>
    store.batch(() => {
      const channelIds = idsMeaning(library.channels, info.channelIds, id)
      for (const channelId of channelIds) done(store.execute(removeChannel, { channelId }))
    })
  if (chosen.length === 0 && !mayEdit) return null
  return (
    <section className={styles.channels}>
      <h2 className={styles.sideTitle}>{t('personas.channels')}</h2>
      <ul className={styles.chips}>
        {chosen.map(({ id, name, icon }) => (
          <li key={id}>
            <Chip icon={icon} onRemove={mayEdit ? () => remove(id) : undefined}>
              {name}
            </Chip>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className={styles.screenOnly}>
          <ComboBox
            // A new one after each choice, so that it is empty again.
            key={chosen.length}
            label={t('personas.channels.add')}
            isLabelHidden
            placeholder={t('personas.channels.add')}
            options={others.map(({ id, name, icon }) => ({ id, label: name, icon }))}
            value={null}
            onChange={(channelId) => channelId && done(store.execute(addChannel, { channelId }))}
          />
        </div>
      )}
    </section>
  )
}
