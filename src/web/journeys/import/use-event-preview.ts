import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type EventPreview, type EventSettings, previewQuery } from '../../data/events.ts'
import { rememberedMapping } from './remembered-columns.ts'

export type PreviewState = {
  /** What the last settings that could be read gave; null: nothing yet. */
  readonly preview: EventPreview | null
  /** Why the present settings can't be read; null where they can. */
  readonly error: unknown
  readonly settings: EventSettings
  readonly onSettings: (settings: EventSettings) => void
  readonly isRefreshing: boolean
  readonly isRemembered: boolean
  readonly onRetry: () => void
}

/** What the file's beginning would become, read as one says; first as it is guessed, or as such a table was read before. */
export function useEventPreview(importId: string): PreviewState {
  const [asked, setAsked] = useState<EventSettings>({})
  const [isRemembered, setIsRemembered] = useState(false)
  const query = useQuery({ ...previewQuery(importId, asked), placeholderData: keepPreviousData })
  const { data, error, isPlaceholderData, isFetching } = query
  const isGuess = Object.keys(asked).length === 0
  useEffect(() => {
    if (!isGuess || !data?.settings.mapping) return
    const mapping = rememberedMapping(data.columns.map(({ name }) => name))
    if (!mapping) return
    setIsRemembered(true)
    setAsked({ ...data.settings, mapping })
  }, [isGuess, data])
  const [last, setLast] = useState<EventPreview | null>(null)
  if (data && !isPlaceholderData && data !== last) setLast(data)
  return {
    preview: (error ? last : data) ?? null,
    error,
    settings: error || isPlaceholderData ? { ...last?.settings, ...asked } : (data?.settings ?? asked),
    onSettings: (settings) => {
      setIsRemembered(false)
      setAsked(settings)
    },
    isRefreshing: isFetching || isPlaceholderData,
    isRemembered,
    onRetry: () => void query.refetch(),
  }
}
