import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { ShareBar } from '../../journeys/share-bar.tsx'
import styles from './read-step.module.css'
import { useStepWords } from './step-words.ts'
import { useReality } from './use-reality.ts'

await needWords('reality', 'analyses')

/** What customers really do at a step of a map that is read on a phone. */
export default function ReadStep({ columnId }: { readonly columnId: string }) {
  const t = useTranslate()
  const wordsOf = useStepWords()
  const { dataSet, answer } = useReality()
  const result = answer.query.data
  if (!result || !dataSet) return null
  const step = result.steps.find(({ id }) => id === columnId)
  return (
    <p className={styles.step}>
      <InterfaceWords>
        {step?.cameShare && <ShareBar share={step.cameShare.value} />}
        <span className={styles.words}>{step ? wordsOf(step, result, dataSet.isTimeless) : t('reality.noEvent')}</span>
      </InterfaceWords>
    </p>
  )
}
