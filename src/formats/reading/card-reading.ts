import type { PortableFile } from '../../domain/bundle.ts'
import type { LaneKind } from '../../domain/lanes/lane-kind.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { type CardDisplay, cardDisplay } from '../../domain/map/display.ts'
import type { Card, LinkKind } from '../../domain/map/map-type.ts'

/** A card with everything it refers to, by name and in its place: what pictures, tables and texts are made from. */
export type CardReading = CardDisplay & {
  readonly card: Card
  /** First and last column it covers, as indexes into the map's columns. */
  readonly from: number
  readonly to: number
  readonly image: PortableFile | null
  /** Number by which other cards refer to this one; null where none does. */
  readonly mark: number | null
  readonly links: readonly CardLink[]
}

export type CardLink = { readonly kind: LinkKind; readonly mark: number; readonly toId: string }

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
  place: { readonly from: number; readonly to: number },
  { library, files, marks, links }: CardSources,
): CardReading {
  return {
    ...cardDisplay(card, kind, library),
    ...place,
    card,
    image: files.get(card.imageId) ?? null,
    mark: marks.get(card.id) ?? null,
    links: (links.get(card.id) ?? []).flatMap(({ kind, toId }) => {
      const mark = marks.get(toId)
      return mark === undefined ? [] : [{ kind, mark, toId }]
    }),
  }
}
