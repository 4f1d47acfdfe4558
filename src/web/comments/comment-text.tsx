import { partsOf } from '../../domain/comments/mentions.ts'
import { useTranslate } from '../app/language.tsx'
import type { Person } from '../data/comments.ts'
import styles from './comments.module.css'

type CommentTextProps = { readonly text: string; readonly mentions: readonly Person[] }

/** What somebody wrote, with people by the names that they have today. */
export function CommentText({ text, mentions }: CommentTextProps) {
  const t = useTranslate()
  const nameOf = (userId: string) => mentions.find((person) => person.userId === userId)?.name
  return (
    <span className={styles.text} dir="auto">
      {partsOf(text).map((part, at) =>
        part.kind === 'words' ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
          <b key={at} className={styles.mention}>
            @{nameOf(part.userId) ?? t('comments.formerMember')}
          </b>
        ),
      )}
    </span>
  )
}
