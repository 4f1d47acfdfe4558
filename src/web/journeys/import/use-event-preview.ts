import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type EventPreview, type EventSettings, previewQuery } from '../../data/events.ts'
import { rememberedSettings } from './remembered-settings.ts'

export type PreviewState = {
  /** What the last settings that could be read gave; null: nothing yet. */
  readonly preview: EventPreview | null
  /** Why the present settings can't be read; null where they can. */
  readonly error: unknown
  readonly settings: EventSettings
  readonly onSettings: (settings: EventSettings) => void
  readonly isRefreshing: boolean
  readonly isRemembered: boolean
  /** Whether only somebody can say if the day or the month comes first; also once they have. */
  readonly isDayOrderOpen: boolean
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
    if (!isGuess || !data) return
    const remembered = rememberedSettings(data)
    if (!remembered) return
    setIsRemembered(true)
    setAsked({ ...data.settings, ...remembered })
  }, [isGuess, data])
  const [last, setLast] = useState<EventPreview | null>(null)
  const [isDayOrderOpen, setIsDayOrderOpen] = useState(false)
  if (data && !isPlaceholderData && data !== last) {
    setLast(data)
    if (data.isTimeAmbiguous) setIsDayOrderOpen(true)
  }
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
    isDayOrderOpen,
    onRetry: () => void query.refetch(),
  }
}
