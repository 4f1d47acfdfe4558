import type { PersonaSketch } from '../../../domain/templates/persona-sketch.ts'
import type { FeatureKind } from '../../../journeys/segments/features.ts'
import type { Segment } from '../../../journeys/segments/segments.ts'
import type { Trait } from '../../../journeys/segments/traits.ts'

/** Where a trait stands in a persona's profile: what one does, and what one is. */
const GROUPS: Readonly<Record<FeatureKind, 'behaviour' | 'demographics'>> = {
  touchpoint: 'behaviour',
  steps: 'behaviour',
  duration: 'behaviour',
  attribute: 'demographics',
}

export type PersonaWords = {
  readonly name: string
  readonly language: string
  /** On which events the draft rests, and for how many customers it stands. */
  readonly story: string
  readonly trait: (trait: Trait) => string
  /** Its share, lift and n. */
  readonly figures: (trait: Trait) => string
}

/** A group of customers as a persona to go on from; each trait with what it rests on. */
export function personaSketch({ share, traits }: Segment, words: PersonaWords): PersonaSketch {
  const notes = traits.map((trait) => ({
    group: GROUPS[trait.kind],
    note: [words.trait(trait), words.figures(trait)] as const,
  }))
  const of = (group: 'behaviour' | 'demographics') => notes.filter((one) => one.group === group).map(({ note }) => note)
  return {
    name: words.name,
    language: words.language,
    story: words.story,
    sharePercent: Math.round(share * 1000) / 10,
    traits: { behaviour: of('behaviour'), demographics: of('demographics') },
  }
}
