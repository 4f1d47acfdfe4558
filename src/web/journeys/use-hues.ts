import { useMemo } from 'react'
import { STAGE_COLOURS, type StageColour } from '../../domain/palette.ts'
import { useEventNames } from './use-analysis.ts'
import type { ViewProps } from './view.ts'

/** The hue of an event's name, the same in all pictures of the data set: the most frequent have one, the others none. */
export type HueOf = (name: string) => StageColour | undefined

export function useHues(props: ViewProps): HueOf {
  const { by } = props.filter
  // Hues stay when another part is looked at.
  const names = useEventNames({ ...props, filter: by === undefined ? {} : { by } })
  return useMemo(() => {
    const hues = new Map(STAGE_COLOURS.map((colour, at) => [names?.[at]?.name, colour]))
    return (name) => hues.get(name)
  }, [names])
}
