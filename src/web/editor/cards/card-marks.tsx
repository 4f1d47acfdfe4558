import { useCallback, useSyncExternalStore } from 'react'
import { livingEntries } from '../../../domain/library/entries.ts'
import { living } from '../../../domain/map/columns.ts'
import { cardWords } from '../../../domain/map/display.ts'
import type { Card, JourneyMap, Link } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CommentMark } from '../comments/comment-mark.tsx'
import { useDirectory } from '../state/directory.ts'
import { keyOf } from '../state/target.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import styles from './card.module.css'
import { Pill } from './pill.tsx'

type CardMarksProps = { readonly card: Card; readonly isLinked: boolean; readonly isCommented?: boolean }

/** Under a card's words: its tags, which cards it answers or is answered by, and how much is said about it. */
export function CardMarks({ card, isLinked, isCommented = false }: CardMarksProps) {
  const { library } = useDirectory()
  const tags = livingEntries(library.tags, card.tagIds)
  if (tags.length === 0 && !isLinked && !isCommented) return null
  return (
    <div className={styles.marks}>
      {tags.map(({ id, name, colour }) => (
        <Pill key={id} colour={colour} isSmall>
          {name}
        </Pill>
      ))}
      {isLinked && <LinkMark id={card.id} />}
      {isCommented && <CommentMark of={keyOf({ kind: 'card', id: card.id })} />}
    </div>
  )
}

/** One mark for all links: words when there is one, else how many. The panel leads to the other ends. */
function LinkMark({ id }: { readonly id: string }) {
  const t = useTranslate()
  const { store } = useEditor()
  const { library } = useDirectory()
  const own = useDerived(LINKS, livingLinks).filter(({ fromId, toId }) => fromId === id || toId === id)
  const otherEnd = ({ fromId, toId }: Link) => (fromId === id ? toId : fromId)
  const ends = own.map(otherEnd).join('/')
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = ends.split('/').map((end) => store.subscribeRow('cards', end, listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [store, ends],
  )
  const words = useSyncExternalStore(subscribe, () => {
    const shown = own.filter((link) => store.row('cards', otherEnd(link))?.deletedAt === null)
    const [link, ...more] = shown
    if (!link) return ''
    if (more.length > 0) return t('editor.link.count', { count: shown.length })
    const card = store.row('cards', otherEnd(link))
    const lane = store.row('lanes', card?.laneId ?? '')
    const said = card && lane ? cardWords(card, lane, library) : ''
    return t(`editor.link.${link.fromId === id ? 'to' : 'from'}.${link.kind}`, { card: shortened(said) })
  })
  if (words === '') return null
  return (
    <span className={styles.mark}>
      <Icon name="link" size={14} />
      {words}
    </span>
  )
}

const LINKS = ['links'] as const

function livingLinks({ links }: JourneyMap): readonly Link[] {
  return living(links)
}

const LONGEST = 40

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text
}
