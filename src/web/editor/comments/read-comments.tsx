import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import type { Anchor, AnchorRef } from '../../../domain/comments/anchor.ts'
import { cellKey, columnsOf, lanesOf } from '../../../domain/map/columns.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { Waiting } from '../../app/waiting.tsx'
import { commentsQuery } from '../../data/comments.ts'
import { placedCards } from '../outline/placed-cards.ts'
import { ReadingFold } from '../reading/reading-fold.tsx'
import { useEditor } from '../state/use-editor.ts'
import { NO_COMMENTS } from './comments-state.ts'

const MapThreads = lazyPart(async () => {
  const { MapThreads } = await import('./map-threads.tsx')
  return { default: MapThreads }
})

/** Asked for anew so often, as no connection tells of news to a page that only reads. */
const ANEW_MS = 20_000

type ReadCommentsProps = {
  readonly mapId: string
  readonly map: JourneyMap
  /** The stage that is read: what a new comment may be about. */
  readonly stageId: string
  readonly goTo: (recordId: string) => void
}

/** What is said about a map that is read on a phone, on demand; open where the address names a thread. */
export default function ReadComments({ mapId, map, stageId, goTo }: ReadCommentsProps) {
  const t = useTranslate()
  const editor = useEditor()
  const asked = new URLSearchParams(useSearch()).get('thread')
  const [isOpen, setIsOpen] = useState(asked !== null)
  const threads = useQuery({ ...commentsQuery(mapId), refetchInterval: ANEW_MS }).data ?? []
  useEffect(() => {
    if (asked !== null) editor.comments.set({ ...NO_COMMENTS, thread: { id: asked } })
  }, [editor, asked])
  const count = threads.filter(({ resolvedAt }) => resolvedAt === null).length
  const leave = ({ kind, recordId }: Anchor) => {
    if (kind === 'persona' || kind === 'lane') return
    setIsOpen(false)
    goTo(recordId)
  }
  const title = t('editor.comments.open')
  return (
    <ReadingFold icon="message" title={count > 0 ? `${title} (${count})` : title} isOpen={isOpen} onToggle={setIsOpen}>
      <Suspense fallback={<Waiting />}>
        <MapThreads mapId={mapId} near={thingsOf(map, stageId)} onGo={leave} />
      </Suspense>
    </ReadingFold>
  )
}

/** A stage, its steps and its cards, in the order in which they are read. */
function thingsOf(map: JourneyMap, stageId: string): AnchorRef[] {
  const cards = placedCards(map)
  const things: AnchorRef[] = [{ kind: 'stage', recordId: stageId }]
  const addCards = (columnId: string) => {
    for (const lane of lanesOf(map)) {
      const own = cards.get(cellKey(lane.id, columnId)) ?? []
      things.push(...own.map(({ card }) => ({ kind: 'card' as const, recordId: card.id })))
    }
  }
  addCards(stageId)
  for (const { stage, step } of columnsOf(map)) {
    if (stage.id !== stageId || !step) continue
    things.push({ kind: 'step', recordId: step.id })
    addCards(step.id)
  }
  return things
}
