import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { lanesOf } from '../../../domain/map/columns.ts'
import { addLanes } from '../../../domain/map/commands/lanes.ts'
import type { Editor } from '../state/editor.ts'
import { standOn } from '../text-editing/leaving.ts'
import { makeCards } from '../text-editing/write-cards.ts'

/** `after`: the card behind which they go; null: at the cell's end. */
export type PicturePlace = { readonly laneId: string; readonly columnId: string; readonly after: string | null }
type Upload = (file: File) => Promise<string | null>

/** Uploads pictures and makes a card of each; in a lane of other things, they go to the map's lane of images, which is made if need be. */
export async function makePictures(
  editor: Editor,
  place: PicturePlace,
  files: readonly File[],
  upload: Upload,
): Promise<void> {
  for (const file of files) {
    const imageId = await upload(file)
    if (imageId === null) continue
    const laneId = pictureLane(editor, place.laneId)
    if (laneId === null) return
    const after = laneId === place.laneId ? place.after : null
    const [id] = makeCards(editor, { laneId, columnId: place.columnId }, after, [''], { imageId })
    if (id) {
      standOn(editor, id)
      editor.select({ kind: 'cards', ids: new Set([id]), anchor: id })
    }
  }
}

function pictureLane(editor: Editor, wanted: string): string | null {
  if (laneKindOf(editor.store.row('lanes', wanted)?.kind ?? '').look === 'pictures') return wanted
  const lanes = lanesOf(editor.store.document)
  const there = lanes.find(({ kind }) => laneKindOf(kind).look === 'pictures')
  if (there) return there.id
  const index = lanesOf(editor.store.document, { hidden: true }).findIndex(({ id }) => id === wanted) + 1
  const result = editor.run(addLanes, { kinds: ['images'], index })
  return result.ok ? (result.value.find(({ table, before }) => table === 'lanes' && before === null)?.id ?? null) : null
}

/** The pictures among what was pasted or dropped. */
export function imagesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}
