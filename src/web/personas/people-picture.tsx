import { Avatar } from '../ui/avatar.tsx'
import styles from './people-picture.module.css'

/** A few of the people one could draw. Decoration. */
export function PeoplePicture() {
  return (
    <div className={styles.people}>
      {['polku 3', 'polku 8', 'polku 14', 'polku 21', 'polku 5'].map((seed, at) => (
        <Avatar key={seed} seed={seed} size={at === 2 ? 96 : at % 2 === 0 ? 56 : 72} />
      ))}
    </div>
  )
}
