import { useTranslate } from '../app/language.tsx'
import { ApiProblem } from '../data/client.ts'
import type { ImportSource } from '../data/imports.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { useTakeFile } from '../journeys/use-take-file.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { eventsIn } from './events-in.ts'
import styles from './import.module.css'
import { usePlaceWords } from './place-words.ts'

type ImportRefusedProps = {
  /** What was to be a map; null where it is read as one, and only how is refused. */
  readonly source: ImportSource | null
  readonly error: unknown
  /** Reads the table all the same; null where that makes no sense. */
  readonly onAnyway: (() => void) | null
}

/** What is wrong with the file, where, and how to mend it; or that it holds no map but events, and the way to them. */
export function ImportRefused({ source, error, onAnyway }: ImportRefusedProps) {
  const t = useTranslate()
  const words = useProblemWords()
  const placeWords = usePlaceWords()
  const { take, isBeginning } = useTakeFile()
  const events = source && eventsIn(source, error)
  const file = events?.file
  const isAboutEvents = events?.isSure === true
  const at = error instanceof ApiProblem && !isAboutEvents ? error.problem.at : undefined
  const place = at === undefined ? null : placeWords(at)
  return (
    <div className={cx(styles.refused, isAboutEvents && styles.elsewhere)} role="alert">
      <Icon name={isAboutEvents ? 'info-circle' : 'alert-circle'} size={20} />
      <div className={styles.reason}>
        {place && <strong className={styles.place}>{place}</strong>}
        <p>{words(error)}</p>
        {events && !file && <p>{t('transferDialog.asCsv')}</p>}
        <div className={styles.ways}>
          {file && (
            <Button
              icon="chart-sankey"
              variant={isAboutEvents ? 'primary' : 'secondary'}
              onPress={() => take([file])}
              isPending={isBeginning}
            >
              {t('transferDialog.asEvents')}
            </Button>
          )}
          {onAnyway && (
            <Button icon="table" onPress={onAnyway}>
              {t('transferDialog.anyway')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
