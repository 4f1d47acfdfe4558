import { Suspense, useState } from 'react'
import { type Persona, personaType } from '../../domain/persona/persona-type.ts'
import { useTranslate } from '../app/language.tsx'
import { lazyPart } from '../app/lazy-part.ts'
import { Waiting } from '../app/waiting.tsx'
import { needWords } from '../app/words.ts'
import { useStill } from '../data/reading.ts'
import { PersonaProvider } from '../personas/persona-context.tsx'
import { Profile } from '../personas/profile.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import styles from './history.module.css'

await needWords('personas')

const EmpathyMap = lazyPart(() => import('../personas/empathy-map.tsx'))
const VIEWS = ['profile', 'empathy'] as const

type PersonaDrawingProps = { readonly id: string; readonly persona: Persona }

/** To be looked at: the persona's own pages, of a document that nobody can change. */
export default function PersonaDrawing({ id, persona }: PersonaDrawingProps) {
  const t = useTranslate()
  const { store } = useStill(personaType, persona)
  const [view, setView] = useState<(typeof VIEWS)[number]>('profile')
  return (
    <PersonaProvider id={id} store={store} document={persona} mayEdit={false}>
      <div className={styles.pages}>
        <SegmentedControl
          label={t('personas.views')}
          options={VIEWS.map((each) => ({ id: each, label: t(`personas.${each}`) }))}
          value={view}
          onChange={setView}
        />
        {view === 'profile' ? (
          <Profile />
        ) : (
          <Suspense fallback={<Waiting />}>
            <EmpathyMap />
          </Suspense>
        )}
      </div>
    </PersonaProvider>
  )
}
