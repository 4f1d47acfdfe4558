import { type DragEvent, useMemo } from 'react'
import { targetOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import { imagesIn, makePictures } from './make-pictures.ts'
import { useUploadImage } from './use-upload-image.ts'

/** Pictures from outside, dropped on a cell. */
export function useImageDrop() {
  const editor = useEditor()
  const { upload } = useUploadImage()
  return useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files') || !editor.mayEdit.value) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDrop: (event: DragEvent) => {
        const files = imagesIn(event.dataTransfer)
        const key = (event.target as Element).closest<HTMLElement>('[data-key^="cell/"]')?.dataset.key ?? ''
        const target = targetOf(key)
        if (files.length === 0 || target?.kind !== 'cell' || !editor.mayEdit.value) return
        event.preventDefault()
        void makePictures(editor, { laneId: target.laneId, columnId: target.columnId, after: null }, files, upload)
      },
    }),
    [editor, upload],
  )
}
