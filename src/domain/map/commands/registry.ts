import type { z } from 'zod'
import { byName } from '../../command.ts'
import * as marks from './card-marks.ts'
import * as cards from './cards.ts'
import * as changes from './changes.ts'
import * as dismissals from './dismissals.ts'
import * as kpis from './kpis.ts'
import * as lanes from './lanes.ts'
import * as links from './links.ts'
import * as paste from './paste.ts'
import * as personas from './personas.ts'
import * as points from './points.ts'
import * as scope from './scope.ts'
import * as stages from './stages.ts'
import * as steps from './steps.ts'
import * as ways from './ways.ts'

/**
 * Every command of a map by its name. Invariants that each of them keeps, and that the tests check after any sequence:
 * 1. Every record fits its schema and lies under its own id; at most one info record, `map`.
 * 2. A step's stage, a card's lane and column and a link's ends are records that exist, deleted or not: nothing is ever
 *    taken away for good but a persona's mention.
 * 3. A card's column is a step or a stage. It is seen when its lane and its column live, and a step lives with its stage.
 * 4. Siblings (stages; lanes; KPIs; personas; the steps of a stage; the cards of a cell), deleted ones included, have
 *    distinct order keys, so that their sequence is the same for everybody and restoring brings back the place.
 * 5. There is at most one point for a column, persona and layer, under `pointId`; its value lies on the map's scale.
 * 6. A living link joins two different cards, and no other living link says the same. A link whose card is deleted
 *    waits for it.
 * 7. What is planned of a change lies under the change's key; see `changeKey`.
 * 8. A dismissal lies under the id of the finding that it sets aside.
 * 9. A command that is refused changes nothing; the reversed diff restores the document exactly.
 */
export const MAP_COMMANDS = byName([
  scope.setMap,
  scope.setScale,
  scope.reviewMap,
  personas.addPersonas,
  personas.removePersona,
  personas.movePersona,
  kpis.addKpi,
  kpis.setKpi,
  kpis.moveKpis,
  kpis.deleteKpis,
  kpis.restoreKpis,
  stages.addStages,
  stages.renameStage,
  stages.setStageDescription,
  stages.recolourStages,
  stages.moveStages,
  stages.splitStage,
  stages.mergeStages,
  stages.deleteStages,
  stages.restoreStages,
  stages.duplicateStage,
  steps.addSteps,
  steps.renameStep,
  steps.setStepDescription,
  steps.moveSteps,
  steps.splitStep,
  steps.mergeSteps,
  steps.deleteSteps,
  steps.restoreSteps,
  steps.duplicateStep,
  ways.setWay,
  lanes.addLanes,
  lanes.renameLane,
  lanes.moveLanes,
  lanes.setLanesHidden,
  lanes.setLanesCollapsed,
  lanes.changeLaneKind,
  lanes.deleteLanes,
  lanes.restoreLanes,
  lanes.duplicateLane,
  lanes.clearLane,
  paste.pasteLanes,
  cards.addCards,
  paste.pasteTable,
  paste.pasteCards,
  cards.setCardText,
  cards.setCard,
  cards.reviewCards,
  cards.moveCards,
  cards.setCardSpan,
  cards.deleteCards,
  cards.restoreCards,
  cards.duplicateCards,
  marks.tagCards,
  marks.untagCards,
  marks.tickCards,
  marks.untickCards,
  marks.setCardTouchpoint,
  marks.addCardDepartment,
  marks.removeCardDepartment,
  marks.setCardDepartments,
  points.setPoint,
  points.clearPoint,
  points.movePointsToPersona,
  links.connectCards,
  links.setLinkKind,
  links.disconnectCards,
  links.deleteLinks,
  links.restoreLinks,
  changes.setChange,
  changes.deleteChange,
  dismissals.dismissFinding,
  dismissals.bringBackFinding,
])

export type MapCommandName = keyof typeof MAP_COMMANDS
export type MapCommandArgs<Name extends MapCommandName> = z.input<(typeof MAP_COMMANDS)[Name]['args']>
