import type { DocumentType } from '../../domain/document-type.ts'
import type { Translate } from '../../i18n/message.ts'
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
  let said: ReadonlyMap<string, string> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = () => {
    timer = undefined
    // Without a connection nobody is known to be here, which doesn't mean that they left.
    if (self.value === null || status.value.access === null) return
    const others = peopleOf(self.value, peers.value).filter(({ isYou }) => !isYou)
    const now = new Map(others.map(({ userId, name }) => [userId, name]))
    const before = said ?? now
    said = now
    const t = translate()
    const named = (names: Iterable<string>) => [...names].map((name) => name || t('presence.guest')).join(', ')
    const came = [...now].flatMap(([id, name]) => (before.has(id) ? [] : [name]))
    const left = [...before].flatMap(([id, name]) => (now.has(id) ? [] : [name]))
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
