import { type StageColour, stageColourAt } from '../palette.ts'

export type SectionLook = { readonly icon: string; readonly colour: StageColour }

const LOOKS: Readonly<Record<string, SectionLook>> = {
  'six:thinkFeel': { icon: 'brain', colour: 'violet' },
  'six:hear': { icon: 'ear', colour: 'cyan' },
  'six:see': { icon: 'eye', colour: 'blue' },
  'six:sayDo': { icon: 'message', colour: 'amber' },
  'six:pain': { icon: 'mood-sad', colour: 'red' },
  'six:gain': { icon: 'target', colour: 'emerald' },
  'boag:tasks': { icon: 'list-check', colour: 'amber' },
  'boag:feelings': { icon: 'heart', colour: 'violet' },
  'boag:influences': { icon: 'users-group', colour: 'cyan' },
  'boag:painPoints': { icon: 'mood-sad', colour: 'red' },
  'boag:goals': { icon: 'target', colour: 'emerald' },
}

/** How a section looks; those of one's own take the hues in turn. */
export function sectionLook(id: string, at: number): SectionLook {
  return LOOKS[id] ?? { icon: 'category', colour: stageColourAt(at) }
}

/** The sections as they lie around the person, upper row before lower, each from the start of the line to its end. */
const AROUND: Readonly<Record<string, number>> = {
  'six:hear': 0,
  'six:thinkFeel': 1,
  'six:see': 2,
  'six:pain': 3,
  'six:sayDo': 4,
  'six:gain': 5,
}

/** Thought stands above the head, speech and deeds beneath it, what is heard and seen beside it. */
export function aroundPerson<Section extends { readonly id: string }>(sections: readonly Section[]): Section[] {
  return sections.toSorted((a, b) => (AROUND[a.id] ?? 0) - (AROUND[b.id] ?? 0))
}
