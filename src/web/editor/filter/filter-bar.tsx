import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { channelsOf, departmentsOf, tagsOf } from '../../../domain/library/entries.ts'
import type { Library } from '../../../domain/library/library-type.ts'
import { living } from '../../../domain/map/columns.ts'
import { cardDisplay } from '../../../domain/map/display.ts'
import { type CardFilter, isFiltering, NO_FILTER } from '../../../domain/map/filter.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { fileUrl } from '../../data/files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { personaIdsOf } from '../frame/map-personas.tsx'
import { useDirectory } from '../state/directory.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import styles from './filter-bar.module.css'

type Part = keyof CardFilter

/** What the map is narrowed to: personas, channels, departments, tags; the others fade, or leave. */
export function FilterBar() {
  const t = useTranslate()
  const editor = useEditor()
  const isOpen = useObservable(editor.isFilterOpen)
  const filter = useObservable(editor.filter)
  const look = useObservable(editor.filterLook)
  const stay = useObservable(editor.staying)
  if (!isOpen && !isFiltering(filter)) return null
  return (
    <section className={styles.bar} aria-label={t('editor.filter.label')}>
      {isOpen ? (
        <Choices filter={filter} />
      ) : (
        <p className={styles.words}>{t('editor.filter.stay', { count: stay?.size ?? 0 })}</p>
      )}
      <div className={styles.tools}>
        {isFiltering(filter) && (
          <>
            {isOpen && <span className={styles.words}>{t('editor.filter.stay', { count: stay?.size ?? 0 })}</span>}
            <SegmentedControl
              label={t('editor.filter.look')}
              options={[
                { id: 'dim', label: t('editor.filter.dim') },
                { id: 'hide', label: t('editor.filter.hide') },
              ]}
              value={look}
              onChange={editor.filterLook.set}
            />
            <Button size="small" icon="x" onPress={() => editor.filter.set(NO_FILTER)}>
              {t('editor.filter.clear')}
            </Button>
          </>
        )}
        {isOpen && (
          <IconButton
            icon="chevron-up"
            label={t('editor.filter.close')}
            onPress={() => editor.isFilterOpen.set(false)}
          />
        )}
      </div>
    </section>
  )
}

function Choices({ filter }: { readonly filter: CardFilter }) {
  const t = useTranslate()
  const editor = useEditor()
  const { library, people } = useDirectory()
  const personaIds = useDerived(['personas'], personaIdsOf)
  const used = usedIn(library, useDerived(['cards', 'lanes'], identity))
  const toggle = (part: Part, id: string) => {
    const ids = filter[part]
    editor.filter.set({ ...filter, [part]: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id] })
  }
  const chip = (part: Part, id: string) => ({ isSelected: filter[part].includes(id), onChange: () => toggle(part, id) })
  return (
    <div className={styles.choices}>
      <Group title={t('editor.personas')} isEmpty={personaIds.length === 0}>
        {personaIds.map((id) => (
          <ToggleChip
            key={id}
            {...chip('personaIds', id)}
            picture={
              <Avatar
                seed={people.get(id)?.avatarSeed || id}
                src={fileUrl(people.get(id)?.portraitId ?? '')}
                size={18}
              />
            }
          >
            {people.get(id)?.name || t('persona.untitled')}
          </ToggleChip>
        ))}
      </Group>
      <Group title={t('editor.channels')} isEmpty={used.channels.length === 0}>
        {used.channels.map(({ id, name, icon }) => (
          <ToggleChip key={id} {...chip('channelIds', id)} icon={icon}>
            {name}
          </ToggleChip>
        ))}
      </Group>
      <Group title={t('editor.departments')} isEmpty={used.departments.length === 0}>
        {used.departments.map(({ id, name, colour }) => (
          <ToggleChip key={id} {...chip('departmentIds', id)} colour={colour}>
            {name}
          </ToggleChip>
        ))}
      </Group>
      <Group title={t('editor.tags')} isEmpty={used.tags.length === 0}>
        {used.tags.map(({ id, name, colour }) => (
          <ToggleChip key={id} {...chip('tagIds', id)} colour={colour}>
            {name}
          </ToggleChip>
        ))}
      </Group>
    </div>
  )
}

type GroupProps = { readonly title: string; readonly isEmpty: boolean; readonly children: React.ReactNode }

function Group({ title, isEmpty, children }: GroupProps) {
  if (isEmpty) return null
  return (
    <fieldset>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  )
}

function identity(map: JourneyMap): JourneyMap {
  return map
}

/** Only what some card of the map names can narrow it. */
function usedIn(library: Library, map: JourneyMap) {
  const shown = living(map.cards).map((card) =>
    cardDisplay(card, laneKindOf(map.lanes[card.laneId]?.kind ?? ''), library),
  )
  const channels = new Set(shown.flatMap(({ channel }) => channel?.id ?? []))
  const departments = new Set(shown.flatMap((each) => each.departments.map(({ id }) => id)))
  const tags = new Set(shown.flatMap((each) => each.tags.map(({ id }) => id)))
  return {
    channels: channelsOf(library).filter(({ id }) => channels.has(id)),
    departments: departmentsOf(library).filter(({ id }) => departments.has(id)),
    tags: tagsOf(library).filter(({ id }) => tags.has(id)),
  }
}
