import { z } from 'zod'
import { manyIds, oneId } from '../../arguments.ts'
import { because } from '../../command.ts'
import type { Refusal } from '../../result.ts'
import { LINK_KINDS, type Link } from '../map-type.ts'
import { absent, type MapDraft, mapCommand, softDelete, undelete, unknown } from './map-command.ts'

const kind = z.enum(LINK_KINDS)

/**
 * Says that one card answers, causes or relates to another. Refuses: `card-not-found`, `link-to-itself`,
 * `already-linked` (by a link of the same kind; `relates` has no direction).
 */
export const connectCards = mapCommand(
  'link.connect',
  z.object({ fromId: oneId, toId: oneId, kind: kind.exactOptional() }),
  (draft, { fromId, toId, kind = 'relates' }, context) => {
    const refusal = absent(draft, 'cards', [fromId, toId])
    if (refusal) return refusal
    if (fromId === toId) return because('link-to-itself', `cards/${fromId}`)
    const twin = twinOf(draft, { id: '', fromId, toId, kind })
    if (twin) return because('already-linked', `links/${twin.id}`)
    draft.insert('links', { id: context.newId(), fromId, toId, kind })
    return undefined
  },
)

/** Refuses: `link-not-found`, `already-linked`. */
export const setLinkKind = mapCommand('link.setKind', z.object({ id: oneId, kind }), (draft, { id, kind }) => {
  const refusal = absent(draft, 'links', [id]) ?? alreadyLinked(draft, { ...(draft.get('links', id) as Link), kind })
  if (!refusal) draft.update('links', id, { kind })
  return refusal
})

/** Takes all links between two cards away, in either direction. Refuses: `link-not-found`. */
export const disconnectCards = mapCommand(
  'link.disconnect',
  z.object({ fromId: oneId, toId: oneId }),
  (draft, { fromId, toId }, context) => {
    const between = draft
      .all('links')
      .filter((link) => link.deletedAt === null && joins(link, { fromId, toId }, { eitherWay: true }))
    if (between.length === 0) return because('link-not-found', `cards/${fromId}`)
    softDelete(
      draft,
      'links',
      between.map(({ id }) => id),
      context,
    )
    return undefined
  },
)

/** Deletes links softly. Refuses: `link-not-found`. */
export const deleteLinks = mapCommand('link.delete', z.object({ ids: manyIds }), (draft, { ids }, context) => {
  const refusal = absent(draft, 'links', ids)
  if (!refusal) softDelete(draft, 'links', ids, context)
  return refusal
})

/** Brings links back. Refuses: `link-not-found`, `card-not-found` (one of its ends is deleted), `already-linked`. */
export const restoreLinks = mapCommand('link.restore', z.object({ ids: manyIds }), (draft, { ids }) => {
  const refusal = unknown(draft, 'links', ids)
  if (refusal) return refusal
  for (const id of ids) {
    const link = draft.get('links', id) as Link
    const conflict = absent(draft, 'cards', [link.fromId, link.toId]) ?? alreadyLinked(draft, link)
    if (conflict) return conflict
    undelete(draft, 'links', [id])
  }
  return undefined
})

type Ends = Pick<Link, 'fromId' | 'toId'>

function joins(link: Ends, { fromId, toId }: Ends, { eitherWay }: { eitherWay: boolean }): boolean {
  return (link.fromId === fromId && link.toId === toId) || (eitherWay && link.fromId === toId && link.toId === fromId)
}

/** Another living link that says the same. */
function twinOf(draft: MapDraft, wanted: Pick<Link, 'id' | 'kind' | 'fromId' | 'toId'>): Link | undefined {
  const eitherWay = wanted.kind === 'relates'
  return draft
    .all('links')
    .find(
      (link) =>
        link.deletedAt === null &&
        link.id !== wanted.id &&
        link.kind === wanted.kind &&
        joins(link, wanted, { eitherWay }),
    )
}

function alreadyLinked(draft: MapDraft, wanted: Link): Refusal | undefined {
  const twin = twinOf(draft, wanted)
  return twin && because('already-linked', `links/${twin.id}`)
}
