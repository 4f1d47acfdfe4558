import { ApiProblem } from '../data/client.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './import.module.css'
import { usePlaceWords } from './place-words.ts'

/** What is wrong with the file, where, and how to mend it. */
export function ImportRefused({ error }: { readonly error: unknown }) {
  const words = useProblemWords()
  const placeWords = usePlaceWords()
  const at = error instanceof ApiProblem ? error.problem.at : undefined
  const place = at === undefined ? null : placeWords(at)
  return (
    <div className={styles.refused} role="alert">
      <Icon name="alert-circle" size={20} />
      <div>
        {place && <strong className={styles.place}>{place}</strong>}
        <p>{words(error)}</p>
      </div>
    </div>
  )
}
