import { useMemo } from 'react'
import { STAGE_COLOURS, type StageColour } from '../../domain/palette.ts'
import { useEventNames } from './use-analysis.ts'
import type { ViewProps } from './view.ts'

/** The hue of an event's name, the same in all pictures of the data set: the most frequent have one, the others none. */
export type HueOf = (name: string) => StageColour | undefined

export function useHues(props: ViewProps): HueOf {
  const names = useEventNames({ ...props, filter: WHOLE })
  return useMemo(() => {
    const hues = new Map(STAGE_COLOURS.map((colour, at) => [names?.[at]?.name, colour]))
    return (name) => hues.get(name)
  }, [names])
}

/** Hues stay when the filter changes. */
const WHOLE = {}
