import { useEffect, useRef } from 'react'
import { shortPersonWords } from '../../i18n/person-words.ts'
import type { Observable } from '../../sync/observable.ts'
import type { Peer } from '../../sync/presence.ts'
import { useTranslate } from '../app/language.tsx'
import { drawMarks } from './draw-marks.ts'
import styles from './peer-marks.module.css'
import type { Together } from './surface.ts'

export type PeerMarksProps = {
  readonly together: Together
  /** Hears of what may move or resize things without the layer's own size changing. */
  readonly changes: (listener: () => void) => () => void
  /** Below this zoom nothing can be read, names neither. */
  readonly lens?: { readonly zoom: Observable<number>; readonly simpleBelow: number }
}

/**
 * Outlines where others are, in their colours, with their names on small flags, and their carets where they write. It lies
 * over what scrolls and scrolls with it; put it last into a positioned element. For the eye alone: the list of people says
 * the same in words.
 */
export function PeerMarks({ together, changes, lens }: PeerMarksProps) {
  const t = useTranslate()
  const layer = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the others are the same for the screen's whole life
  useEffect(() => {
    if (!layer.current) return
    const nameOf = (peer: Peer) => shortPersonWords(peer, t)
    return drawMarks(layer.current, { presence: together.presence, changes, nameOf, ...(lens ? { lens } : {}) })
  }, [together, t])
  return <div ref={layer} className={styles.layer} aria-hidden="true" />
}
