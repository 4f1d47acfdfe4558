import { type Control, checkpoint } from '../analysis.ts'
import { Aligner } from './alignment.ts'
import { type Told, told } from './deviations.ts'
import type { Machine } from './machine.ts'
import type { Reading } from './reading.ts'

/** How a variant compares with the map. */
export type Way = { readonly cost: number; readonly stories: readonly Told[] }

/** Per variant of the reading. */
export function waysOf({ names, variants, stepsOfName }: Reading, machine: Machine, control?: Control): Way[] {
  const aligner = new Aligner(machine, stepsOfName)
  return Array.from(variants.places, (place, variant) => {
    if (variant % 1_000 === 0) checkpoint(control, variant, variants.places.length)
    const alignment = aligner.align(names, place, place + (variants.lengths[variant] as number))
    const nameAt = (event: number) => names[place + event] as number
    return { cost: alignment.cost, stories: told(alignment, nameAt, stepsOfName) }
  })
}
