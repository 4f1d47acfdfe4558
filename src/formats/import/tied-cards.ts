import { LINK_KINDS, type Link, type LinkKind } from '../../domain/map/map-type.ts'
import { nameKey } from './cast.ts'
import { LIMITS } from './limits.ts'
import type { NoteBook } from './note-book.ts'

/** How a file ties a card to others: the number by which they name it, empty where none does, and those that it names. */
export type CardTies = {
  readonly mark: string
  readonly links: readonly { readonly kind: LinkKind; readonly mark: string }[]
}

type Tie = { readonly fromId: string; readonly kind: LinkKind; readonly mark: string; readonly at: string | undefined }

/** Gathers what cards say of each other while they are read; who is meant shows when all are there. */
export class TiedCards {
  readonly #ids = new Map<string, string>()
  readonly #ties: Tie[] = []
  #count = 0

  /** How many links the cards name; beyond the limit they are counted only. */
  get count(): number {
    return this.#count
  }

  add(cardId: string, { mark, links }: CardTies, at: string | undefined): void {
    const key = nameKey(mark)
    if (key !== '' && !this.#ids.has(key)) this.#ids.set(key, cardId)
    for (const link of links) if (this.#count++ < LIMITS.links) this.#ties.push({ ...link, fromId: cardId, at })
  }

  /** The links, each once; a number that no other card has is noted. */
  links(notes: NoteBook): Pick<Link, 'fromId' | 'toId' | 'kind'>[] {
    const links = new Map<string, Pick<Link, 'fromId' | 'toId' | 'kind'>>()
    for (const { fromId, kind, mark, at } of this.#ties) {
      const toId = this.#ids.get(nameKey(mark))
      if (toId === undefined || toId === fromId) {
        notes.add('lost', 'link-to-no-card', at, { text: mark.slice(0, 40).toWellFormed() })
        continue
      }
      const ends = kind === 'relates' ? [fromId, toId].sort() : [fromId, toId]
      const key = [LINK_KINDS.indexOf(kind), ...ends].join('/')
      if (!links.has(key)) links.set(key, { fromId, toId, kind })
    }
    return [...links.values()]
  }
}
