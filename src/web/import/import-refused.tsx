import { useTranslate } from '../app/language.tsx'
import { ApiProblem } from '../data/client.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './import.module.css'
import { usePlaceWords } from './place-words.ts'

type ImportRefusedProps = {
  readonly error: unknown
  /** Reads the table all the same; null where that makes no sense. */
  readonly onAnyway: (() => void) | null
}

/** What is wrong with the file, where, and how to mend it. */
export function ImportRefused({ error, onAnyway }: ImportRefusedProps) {
  const t = useTranslate()
  const words = useProblemWords()
  const placeWords = usePlaceWords()
  const at = error instanceof ApiProblem ? error.problem.at : undefined
  const place = at === undefined ? null : placeWords(at)
  return (
    <div className={styles.refused} role="alert">
      <Icon name="alert-circle" size={20} />
      <div className={styles.reason}>
        {place && <strong className={styles.place}>{place}</strong>}
        <p>{words(error)}</p>
        {onAnyway && (
          <Button icon="table" onPress={onAnyway}>
            {t('transferDialog.anyway')}
          </Button>
        )}
      </div>
    </div>
  )
}
