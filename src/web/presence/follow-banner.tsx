import { shortPersonWords } from '../../i18n/person-words.ts'
import { useTranslate } from '../app/language.tsx'
import { useObservable } from '../data/connection.ts'
import { Button } from '../ui/button.tsx'
import { Face } from './face.tsx'
import styles from './follow-banner.module.css'
import type { Together } from './surface.ts'

/** Over the view while it is somebody else's: whose, and the way out. */
export function FollowBanner({ together }: { readonly together: Together }) {
  const t = useTranslate()
  const person = useObservable(together.following)
  return (
    <div className={styles.place} data-stage={person?.colour} data-on={person ? '' : undefined}>
      <div role="status">
        {person && (
          <span className={styles.banner}>
            <Face person={person} />
            <span className={styles.words} dir="auto">
              {t('presence.following', { name: shortPersonWords(person, t) })}
            </span>
            <Button size="small" data-follows onPress={() => together.following.set(null)}>
              {t('presence.stop')}
            </Button>
          </span>
        )}
      </div>
    </div>
  )
}
