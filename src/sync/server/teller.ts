import type { ChangedRecords } from '../ydoc/changed-records.ts'
import type { Gathering, Member } from './gathering.ts'
import type { Applied } from './held-document.ts'

/** A commit, as others may want to hear of it. */
export type Committed = {
  readonly documentId: string
  /** Null where it isn't known any more. */
  readonly userId: string | null
  readonly seq: number
  /** Which records it touched, by table; names and ids as they were sent, thus not all of them records that exist. */
  readonly touched: ChangedRecords
  /** Another process committed it, and this one has only learnt of it. */
  readonly elsewhere: boolean
}

/** A commit of which others are to be told. */
export type News = Applied &
  Pick<Committed, 'userId' | 'seq' | 'elsewhere'> & {
    /** Who has it already. */
    readonly knows: Member | null
  }
type Unapplied = Omit<News, 'touched'>

/** Tells those who are in a document, and whoever else listens, of commits in their order. */
export type Teller = {
  /** @param applied the same, in memory: asked for when those in the document have been told */
  tell(news: readonly Unapplied[], applied: () => readonly News[]): void
  /** Puts off what tells of some, until `tellRest` or whatever is told next. */
  later(tell: () => void): void
  tellRest(): void
  readonly hasRest: boolean
}

export function openTeller(documentId: string, members: Gathering, committed: (change: Committed) => void): Teller {
  let rest: (() => void) | null = null

  function tellRest(): void {
    const tell = rest
    rest = null
    tell?.()
  }

  return {
    tell(news, applied) {
      tellRest()
      members.tellTogether(news.map(({ update, knows }) => ({ message: { kind: 'update', update }, but: knows })))
      for (const { touched, userId, seq, elsewhere } of applied()) {
        committed({ documentId, userId, seq, elsewhere, touched })
      }
    },
    later(tell) {
      tellRest()
      rest = tell
    },
    tellRest,
    get hasRest() {
      return rest !== null
    },
  }
}
