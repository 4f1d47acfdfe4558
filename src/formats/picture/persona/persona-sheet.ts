/** Node only: a persona, or its empathy map, on one sheet. */
import type { PersonaBundle, TransferNote } from '../../../domain/bundle.ts'
import { groupOfNote, livingNotes, sectionOfNote } from '../../../domain/persona/notes.ts'
import { personaInfo } from '../../../domain/persona/persona-type.ts'
import type { ExportOptions, Sheet } from '../../export/exporter.ts'
import { noteIf } from '../../export/note.ts'
import { SIZE } from '../layout/style.ts'
import { type SheetSize, sheetSize } from '../pdf/sheet-size.ts'
import type { Scene } from '../scene/scene.ts'
import { measureText } from '../text/font-files.ts'
import { layoutEmpathy } from './empathy-layout.ts'
import type { PersonaLayoutOptions } from './persona-page.ts'
import { layoutProfile } from './profile-layout.ts'

export type PersonaSheet = SheetSize & {
  readonly scene: Scene
  /** Size of the body text in points. */
  readonly bodySize: number
  readonly notes: readonly TransferNote[]
}

const LAYOUTS: Readonly<Record<Sheet, typeof layoutProfile>> = { profile: layoutProfile, empathy: layoutEmpathy }

/** The sheet that is asked for, in the proportions of its paper. */
export function personaSheet(bundle: PersonaBundle, options: ExportOptions): PersonaSheet {
  const { sheet = 'profile', paper = 'a4', orientation = 'landscape', theme = 'light', language } = options
  const size = sheetSize(paper, orientation)
  const layout: PersonaLayoutOptions = {
    measure: measureText,
    theme,
    ...(language === undefined ? {} : { language }),
  }
  const scene = LAYOUTS[sheet](bundle, layout, size.width / size.height)
  return { ...size, scene, bodySize: (SIZE.body * size.width) / scene.width, notes: leftNotes(bundle, sheet) }
}

/** Notes that stand on the other sheet alone. */
function leftNotes({ persona }: PersonaBundle, sheet: Sheet): TransferNote[] {
  const { framework } = personaInfo(persona)
  const placeOf = { profile: groupOfNote, empathy: sectionOfNote }[sheet]
  const left = livingNotes(persona).filter(
    (note) => note.text.trim() !== '' && placeOf(persona, note, framework) === null,
  )
  return noteIf('info', sheet === 'profile' ? 'to-notes-left-profile' : 'to-notes-left-empathy', left.length)
}
