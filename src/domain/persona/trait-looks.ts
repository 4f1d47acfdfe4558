import type { StageColour } from '../palette.ts'
import type { TraitGroup } from './persona-type.ts'

type GroupLook = {
  readonly icon: string
  readonly colour: StageColour
  /** What is measured stands before what it is: "Age: 34". */
  readonly isLabelled?: boolean
}

/** How each group of traits looks; its title is the message `personas.group.<group>`. */
export const GROUP_LOOKS: Readonly<Record<TraitGroup, GroupLook>> = {
  geography: { icon: 'map-pin', colour: 'cyan', isLabelled: true },
  demographics: { icon: 'user', colour: 'blue', isLabelled: true },
  lifestyle: { icon: 'home', colour: 'violet' },
  values: { icon: 'heart', colour: 'violet' },
  attitudes: { icon: 'brain', colour: 'violet' },
  behaviour: { icon: 'run', colour: 'amber' },
  goals: { icon: 'target', colour: 'emerald' },
  needs: { icon: 'list-check', colour: 'emerald' },
  motivations: { icon: 'flame', colour: 'indigo' },
  expectations: { icon: 'star', colour: 'indigo' },
  worries: { icon: 'alert-circle', colour: 'red' },
  painPoints: { icon: 'mood-sad', colour: 'red' },
}

/** The chapters of the profile, each with its groups. */
export const CHAPTERS = [
  { id: 'who', groups: ['geography', 'demographics'] },
  { id: 'psychographics', groups: ['lifestyle', 'values', 'attitudes', 'behaviour'] },
  { id: 'wants', groups: ['goals', 'needs', 'motivations', 'expectations'] },
  { id: 'hurts', groups: ['worries', 'painPoints'] },
] as const satisfies readonly { readonly id: string; readonly groups: readonly TraitGroup[] }[]

/** How a field of one's own looks. */
export const OWN_FIELD_LOOK: GroupLook = { icon: 'category', colour: 'blue' }
