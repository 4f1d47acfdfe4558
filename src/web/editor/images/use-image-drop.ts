import { type DragEvent, useMemo } from 'react'
import { targetOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import { imagesIn, makePictures } from './make-pictures.ts'
import { useUploadImage } from './use-upload-image.ts'

/** Pictures from outside, dropped on a cell. Elsewhere on the grid the pointer says that there is no place for them. */
export function useImageDrop() {
  const editor = useEditor()
  const { upload } = useUploadImage()
  return useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files') || !editor.mayEdit.value) return
        event.preventDefault()
        event.dataTransfer.dropEffect = cellUnder(event) ? 'copy' : 'none'
      },
      onDrop: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        // Without this the browser would leave the map and open the file.
        event.preventDefault()
        const cell = cellUnder(event)
        if (!cell || !editor.mayEdit.value) return
        const files = imagesIn(event.dataTransfer)
        if (files.length === 0) editor.notify('editor.image.notOne', {})
        else void makePictures(editor, { ...cell, after: null }, files, upload)
      },
    }),
    [editor, upload],
  )
}

/** A place for pictures: a cell of a lane, not of the headers. */
function cellUnder(event: DragEvent): { readonly laneId: string; readonly columnId: string } | null {
  const key = (event.target as Element).closest<HTMLElement>('[data-key^="cell/"]')?.dataset.key ?? ''
  const target = targetOf(key)
  if (target?.kind !== 'cell' || target.laneId.startsWith('row:')) return null
  return { laneId: target.laneId, columnId: target.columnId }
}
