import { useState } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { useFigures } from '../../journeys/use-figures.ts'
import { ReadingFold } from '../reading/reading-fold.tsx'
import { RealityFigures } from './reality-figures.tsx'
import { useReality } from './use-reality.ts'

await needWords('reality', 'analyses', 'ways')

/** Above a map that is read on a phone: how many go as drawn, and on demand all figures. */
export default function ReadReality() {
  const t = useTranslate()
  const format = useFigures()
  const { answer } = useReality()
  const [isOpen, setIsOpen] = useState(false)
  const fitting = answer.query.data?.fittingShare
  const share = fitting && t('reality.fitting', { share: format.share(fitting.value) })
  const title = share ? `${t('reality.title')}: ${share}` : t('reality.title')
  return (
    <ReadingFold icon="chart-sankey" title={title} isOpen={isOpen} onToggle={setIsOpen}>
      <RealityFigures />
    </ReadingFold>
  )
}
