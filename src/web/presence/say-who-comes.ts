import type { DocumentType } from '../../domain/document-type.ts'
import type { Translate } from '../../i18n/message.ts'
import { type NamedPerson, shortPersonWords } from '../../i18n/person-words.ts'
import type { Connection } from '../../sync/client.ts'
import type { Presence } from '../../sync/presence.ts'
import { announce } from '../ui/announce.ts'
import { peopleOf } from './people.ts'

/** Comings and goings within this time are said together; who reloads the page was not away. */
const SETTLE_MS = 3_000

/** Says to screen readers who came and who left, politely, until it is stopped. Those who are there already are not said. */
export function sayWhoComes(
  { peers, self }: Presence,
  status: Connection<DocumentType>['status'],
  translate: () => Translate,
): () => void {
  let said: ReadonlyMap<string, NamedPerson> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = () => {
    timer = undefined
    // Without a connection nobody is known to be here, which doesn't mean that they left.
    if (self.value === null || status.value.access === null) return
    const others = peopleOf(self.value, peers.value).filter(({ isYou }) => !isYou)
    const now = new Map(others.map((person) => [person.userId, person]))
    const before = said ?? now
    said = now
    const t = translate()
    const named = (who: readonly NamedPerson[]) => who.map((person) => shortPersonWords(person, t)).join(', ')
    const came = [...now].flatMap(([id, person]) => (before.has(id) ? [] : [person]))
    const left = [...before].flatMap(([id, person]) => (now.has(id) ? [] : [person]))
    const words = [
      came.length > 0 ? t('presence.came', { count: came.length, names: named(came) }) : '',
      left.length > 0 ? t('presence.left', { count: left.length, names: named(left) }) : '',
    ]
    const news = words.filter((each) => each !== '').join(' ')
    if (news !== '') announce(news)
  }
  const soon = () => {
    timer ??= setTimeout(say, SETTLE_MS)
  }
  const ends = [peers.subscribe(soon), self.subscribe(soon)]
  return () => {
    clearTimeout(timer)
    for (const end of ends) end()
  }
}
