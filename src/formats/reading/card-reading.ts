import type { PortableFile } from '../../domain/bundle.ts'
import type { LaneKind } from '../../domain/lanes/lane-kind.ts'
import type { Presence } from '../../domain/lanes/touchpoints.ts'
import type { Library } from '../../domain/library/library-type.ts'
import type { Card, LinkKind } from '../../domain/map/map-type.ts'
import type { StageColour } from '../../domain/palette.ts'

/** A name from the library with its colour. */
export type Chip = { readonly id: string; readonly name: string; readonly colour: StageColour }

/** A card with everything it refers to, by name: what pictures, tables and texts are made from. */
export type CardReading = {
  readonly card: Card
  /** First and last column it covers, as indexes into the map's columns. */
  readonly from: number
  readonly to: number
  /** The touchpoint's or channel's name where the card stands for one; the card's own text then comes beneath. */
  readonly name: string
  /** A Tabler icon's name, or null. */
  readonly icon: string | null
  readonly presence: Presence
  readonly context: string
  readonly departments: readonly Chip[]
  readonly tags: readonly Chip[]
  readonly personaIds: readonly string[]
  readonly image: PortableFile | null
  /** Number by which other cards refer to this one; null where none does. */
  readonly mark: number | null
  readonly links: readonly { readonly kind: LinkKind; readonly mark: number; readonly toId: string }[]
}

export type CardSources = {
  readonly library: Library
  readonly files: ReadonlyMap<string, PortableFile>
  /** Marks by card id. */
  readonly marks: ReadonlyMap<string, number>
  readonly links: ReadonlyMap<string, readonly { readonly kind: LinkKind; readonly toId: string }[]>
}

export function readCard(
  card: Card,
  kind: LaneKind,
  place: { from: number; to: number },
  sources: CardSources,
): CardReading {
  const { library, files, marks, links } = sources
  const touchpoint = library.touchpoints[card.touchpointId]
  const channel = library.channels[card.channelId] ?? library.channels[touchpoint?.channelId ?? '']
  const shown = kind.look === 'touchpoints' || kind.kind === 'channels'
  return {
    card,
    ...place,
    name: shown ? (touchpoint?.name ?? channel?.name ?? '') : '',
    icon: channel?.icon ?? (kind.look === 'touchpoints' ? kind.icon : null),
    presence: card.presence || touchpoint?.presence || channel?.presence || '',
    context: card.context,
    departments: chips(card.departmentIds, library.departments),
    tags: chips(card.tagIds, library.tags),
    personaIds: card.personaIds,
    image: files.get(card.imageId) ?? null,
    mark: marks.get(card.id) ?? null,
    links: (links.get(card.id) ?? []).flatMap(({ kind, toId }) => {
      const mark = marks.get(toId)
      return mark === undefined ? [] : [{ kind, mark, toId }]
    }),
  }
}

type Named = {
  readonly id: string
  readonly name: string
  readonly colour: StageColour
  readonly deletedAt: number | null
}

function chips(ids: readonly string[], entries: Readonly<Record<string, Named>>): Chip[] {
  return ids.flatMap((id) => {
    const entry = entries[id]
    return entry && entry.deletedAt === null ? [{ id, name: entry.name, colour: entry.colour }] : []
  })
}
