import type { ReactNode } from 'react'
import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { channelsOf, departmentsOf, tagsOf } from '../../../domain/library/entries.ts'
import type { Library } from '../../../domain/library/library-type.ts'
import { living, personaIdsOf } from '../../../domain/map/columns.ts'
import { cardDisplay } from '../../../domain/map/display.ts'
import { type CardFilter, isFiltering, NO_FILTER } from '../../../domain/map/filter.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import type { StageColour } from '../../../domain/palette.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { fileUrl } from '../../data/files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover, PopoverTrigger } from '../../ui/popover.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
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
  const person = (id: string) => people.get(id)
  const groups: readonly { part: Part; title: string; entries: readonly Choice[] }[] = [
    {
      part: 'personaIds',
      title: t('editor.personas'),
      entries: personaIds.map((id) => ({
        id,
        name: person(id)?.name || t('persona.untitled'),
        picture: <Avatar seed={person(id)?.avatarSeed || id} src={fileUrl(person(id)?.portraitId ?? '')} size={18} />,
      })),
    },
    { part: 'channelIds', title: t('editor.channels'), entries: used.channels.map(withoutColour) },
    { part: 'departmentIds', title: t('editor.departments'), entries: used.departments },
    { part: 'tagIds', title: t('editor.tags'), entries: used.tags },
  ]
  return (
    <div className={styles.choices}>
      {groups.map(({ part, title, entries }) => (
        <Group
          key={part}
          title={title}
          entries={entries}
          chosen={filter[part]}
          onChange={(ids) => editor.filter.set({ ...filter, [part]: ids })}
        />
      ))}
    </div>
  )
}

type Choice = {
  readonly id: string
  readonly name: string
  readonly icon?: string
  readonly colour?: StageColour
  readonly picture?: ReactNode
}

type GroupProps = {
  readonly title: string
  readonly entries: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** One line, however much there is to choose from: all of it behind the name, what is chosen beside it. */
function Group({ title, entries, chosen, onChange }: GroupProps) {
  if (entries.length === 0) return null
  const chips = (shown: readonly Choice[]) =>
    shown.map(({ id, name, icon, colour, picture }) => (
      <ToggleChip
        key={id}
        isSelected={chosen.includes(id)}
        onChange={(isChosen) => onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))}
        icon={icon}
        colour={colour}
        picture={picture}
      >
        {name}
      </ToggleChip>
    ))
  return (
    <div className={styles.group}>
      <PopoverTrigger>
        <Button size="small" iconEnd="chevron-down">
          {title}
        </Button>
        <Popover label={title} placement="bottom start">
          <div className={styles.offered}>{chips(entries)}</div>
        </Popover>
      </PopoverTrigger>
      {chips(entries.filter(({ id }) => chosen.includes(id)))}
    </div>
  )
}

function withoutColour({ id, name, icon }: Choice): Choice {
  return { id, name, ...(icon ? { icon } : {}) }
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
