import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { DocumentType } from '../../domain/document-type.ts'
import type { Connection } from '../../sync/client.ts'
import { observable } from '../../sync/observable.ts'
import { useTranslate } from '../app/language.tsx'
import { followWhoIsChosen } from './follow.ts'
import type { Person } from './people.ts'
import { sayWhoComes } from './say-who-comes.ts'
import type { Surface, Together } from './surface.ts'
import { tellWhere } from './tell-where.ts'

/** Tells others where one is, says who comes and goes, and follows whoever is chosen. */
export function useTogether(
  { presence, status }: Pick<Connection<DocumentType>, 'presence' | 'status'>,
  surface: Surface,
): Together {
  const t = useTranslate()
  const latest = useRef({ t, surface })
  const [together] = useState<Together>(() => ({ presence, following: observable<Person | null>(null) }))
  const teller = useRef<ReturnType<typeof tellWhere> | null>(null)
  useLayoutEffect(() => {
    latest.current = { t, surface }
  })
  useEffect(() => {
    const telling = tellWhere(presence, () => latest.current.surface)
    teller.current = telling
    const stopSaying = sayWhoComes(presence, status, () => latest.current.t)
    const stopFollowing = followWhoIsChosen(together, () => latest.current.surface)
    return () => {
      telling.stop()
      stopSaying()
      stopFollowing()
    }
  }, [presence, status, together])
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew when another view is shown
  useEffect(() => teller.current?.viewChanged(), [surface.view])
  return together
}
