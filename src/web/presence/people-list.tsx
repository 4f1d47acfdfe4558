import { personWords } from '../../i18n/person-words.ts'
import { useTranslate } from '../app/language.tsx'
import { useObservable } from '../data/connection.ts'
import { Button } from '../ui/button.tsx'
import { Face } from './face.tsx'
import styles from './faces.module.css'
import { type Person, windowOf } from './people.ts'
import type { Together } from './surface.ts'

/** A place in words, by its key; empty for one that says nothing. */
export type PlaceWords = (at: string) => string

export type PeopleListProps = {
  readonly people: readonly Person[]
  readonly together: Together
  readonly placeWords: PlaceWords
  readonly onClose: () => void
}

/** Everybody who is here and where they are, in words; kept up to date while it is open. */
export function PeopleList({ people, together, placeWords, onClose }: PeopleListProps) {
  const t = useTranslate()
  const peers = useObservable(together.presence.peers)
  const following = useObservable(together.following)
  const toggle = (person: Person) => {
    together.following.set(following?.userId === person.userId ? null : person)
    onClose()
  }
  return (
    <ul className={styles.list}>
      {people.map((person) => {
        const theirs = person.isYou ? undefined : windowOf(peers, person.userId)
        const place = theirs && theirs.at !== '' ? placeWords(theirs.at) : ''
        const name = personWords(person, t)
        const isFollowed = following?.userId === person.userId
        return (
          <li key={person.userId} className={styles.person}>
            <Face person={person} />
            <span className={styles.words}>
              <span className={styles.name} dir="auto">
                {person.isYou ? t('presence.you', { name }) : name}
              </span>
              {place !== '' && (
                <span className={styles.place}>{theirs?.caret ? t('presence.writes', { place }) : place}</span>
              )}
            </span>
            {!person.isYou && (
              <Button
                size="small"
                variant="quiet"
                data-follows
                aria-label={t(isFollowed ? 'presence.unfollow' : 'presence.follow', { name })}
                onPress={() => toggle(person)}
              >
                {t(isFollowed ? 'presence.stop' : 'presence.followShort')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
