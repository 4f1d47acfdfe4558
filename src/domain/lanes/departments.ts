import { idSet } from '../fields.ts'
import { laneKind } from './lane-kind.ts'

/** Which parts of the organisation are involved. */
export const departments = laneKind({
  kind: 'departments',
  icon: 'building',
  tone: 'neutral',
  look: 'chips',
  fields: { departmentIds: idSet() },
  aliases: [
    'department',
    'owner',
    'owners',
    'teams',
    'team',
    'responsible',
    'avdelning',
    'ansvariga',
    'osasto',
    'vastuut',
    'afdeling',
    'ansvarlige',
    'abteilungen',
    'stakeholders',
  ],
})
