import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { personWords } from '../../i18n/person-words.ts'
import { useTranslate } from '../app/language.tsx'
import { useObservable } from '../data/connection.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { Popover, PopoverTrigger } from '../ui/popover.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { Face } from './face.tsx'
import styles from './faces.module.css'
import { type Person, usePeople } from './people.ts'
import { PeopleList, type PlaceWords } from './people-list.tsx'
import type { Together } from './surface.ts'

export type FacesProps = { readonly together: Together; readonly placeWords: PlaceWords }

/** So many faces stand in the header; the list has them all. */
const MOST = 5

/** Who is here besides oneself: a press on a face follows that person. Nothing where one is alone. */
export function Faces({ together, placeWords }: FacesProps) {
  const t = useTranslate()
  const people = usePeople(together.presence)
  const [isOpen, setIsOpen] = useState(false)
  if (people.length < 2) return null
  const shown = people.slice(0, people.length > MOST ? MOST - 1 : MOST)
  const more = people.length - shown.length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={styles.faces} role="group" aria-label={t('presence.here')}>
      {shown.map((person) =>
        person.isYou ? (
          <span key={person.userId} className={styles.you} role="img" aria-label={t('presence.you', nameOf(person, t))}>
            <Face person={person} />
          </span>
        ) : (
          <FollowFace key={person.userId} person={person} together={together} />
        ),
      )}
      <PopoverTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
        <Button className={cx(styles.all)} data-follows aria-label={t('presence.list', { count: people.length })}>
          <span className={styles.more}>{more > 0 ? `+${more}` : <Icon name="chevron-down" />}</span>
          <span className={styles.count}>
            <Icon name="users" />
            {people.length}
          </span>
        </Button>
        <Popover label={t('presence.here')} placement="bottom end">
          <PeopleList people={people} together={together} placeWords={placeWords} onClose={() => setIsOpen(false)} />
        </Popover>
      </PopoverTrigger>
    </div>
  )
}

function FollowFace({ person, together }: { readonly person: Person; readonly together: Together }) {
  const t = useTranslate()
  const isFollowed = useObservable(together.following)?.userId === person.userId
  const label = t('presence.follow', nameOf(person, t))
  return (
    <Tooltip text={label}>
      <Button
        className={cx(styles.follow, isFollowed && styles.followed)}
        data-follows
        data-stage={person.colour}
        aria-label={label}
        aria-pressed={isFollowed}
        onPress={() => together.following.set(isFollowed ? null : person)}
      >
        <Face person={person} />
      </Button>
    </Tooltip>
  )
}

/** For messages. */
function nameOf(person: Person, t: ReturnType<typeof useTranslate>): { readonly name: string } {
  return { name: personWords(person, t) }
}
