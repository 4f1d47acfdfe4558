import { useCallback, useSyncExternalStore } from 'react'
import { livingEntries } from '../../../domain/library/entries.ts'
import { living } from '../../../domain/map/columns.ts'
import type { Card, LinkKind } from '../../../domain/map/map-type.ts'
import { plainText } from '../../../domain/rich-text.ts'
import { useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CommentMark } from '../comments/comment-mark.tsx'
import { useDirectory } from '../state/directory.ts'
import { keyOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
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
  const subscribe = useCallback((listener: () => void) => store.subscribeTable('links', listener), [store])
  const links = useSyncExternalStore(subscribe, () => store.table('links'))
  const lives = (cardId: string) => store.row('cards', cardId)?.deletedAt === null
  const own = living(links).filter(
    ({ fromId, toId }) => (fromId === id && lives(toId)) || (toId === id && lives(fromId)),
  )
  const [first] = own
  if (!first) return null
  const isFrom = first.fromId === id
  const other = store.row('cards', isFrom ? first.toId : first.fromId)
  if (!other) return null
  const words =
    own.length === 1
      ? t(`editor.link.${isFrom ? 'to' : 'from'}.${first.kind satisfies LinkKind}`, {
          card: shortened(plainText(other.text)),
        })
      : t('editor.link.count', { count: own.length })
  return (
    <span className={styles.mark}>
      <Icon name="link" size={14} />
      {words}
    </span>
  )
}

const LONGEST = 40

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text
}
